import { findBranch } from '../../core/branches/index.js'
import {
  complaintSubjects,
  fileComplaint,
  type ComplaintSubject,
} from '../../core/complaints/index.js'
import type { LabelledText } from '../../core/conversations/index.js'
import { maskPhone } from '../../core/masks.js'
import { checkPhone } from '../check-phone.js'
import { countSaid } from '../count-said.js'
import { dateOf, describeDay } from '../moments.js'
import { defineFlow, type AnyFlowContext, type Check } from '../flow.js'
import { bankIn, newRequest } from '../new-request.js'
import { lookUp } from './look-up.js'
import { sentences } from './sentences.js'

/** What went wrong: a complaint with a number and the day of its answer. */
export const complaintFlow = defineFlow({
  name: 'complaint',
  sentences,
  slots: {
    wish: { type: 'choice', silent: true, neededWhen: isLookUp },
    what: { type: 'text', neededWhen: isNew, check: checkStory },
    subject: {
      type: 'choice',
      neededWhen: isNew,
      choices: ({ locale }) =>
        complaintSubjects.map((value) => ({ value, label: sentences[locale].subjects[value] })),
    },
    branch: {
      type: 'branch',
      skippable: true,
      neededWhen: ({ wish, what, subject, branch }) =>
        isNew({ wish, what }) &&
        (branch !== undefined || subject === 'branch' || subject === 'person'),
      check: checkBranch,
      unknown: (_, { locale }) => sentences[locale].unknownBranch,
      describe: nameOfBranch,
    },
    phone: { type: 'phone', skippable: true, neededWhen: isNew, check: checkPhone },
  },
  confirm: async (context) => {
    const { values, sentences: t } = context
    if (isLookUp(values)) return null
    const facts: LabelledText[] = [
      { label: t.label.what, value: values.what ?? '' },
      { label: t.label.subject, value: t.subjects[subjectOf(values)] },
    ]
    if (values.branch)
      facts.push({ label: t.label.branch, value: await nameOfBranch(values.branch, context) })
    if (values.phone) facts.push({ label: t.label.phone, value: maskPhone(values.phone) })
    return {
      text: values.phone ? `${t.check}\n\n${t.phoneUse}` : t.check,
      parts: [{ kind: 'facts', title: t.title, facts, actions: [] }],
    }
  },
  finish: async (context) => {
    const { needs, values, sentences: t, now, locale } = context
    if (isLookUp(values)) return lookUp(context)
    const complaint = await fileComplaint(needs, {
      ...newRequest(context),
      subject: subjectOf(values),
      aboutBranchId: values.branch ?? null,
      description: values.what ?? '',
      phone: values.phone ?? null,
    })
    const { number, answerBy, maskedPhone } = complaint
    const { hotline } = await bankIn(context)
    const lines = [
      t.received(number, describeDay(answerBy, { now, locale })),
      maskedPhone === null ? t.answerHere(hotline) : t.answerByPhone(maskedPhone),
      t.mayTakeLonger,
    ]
    const facts = [
      { label: t.card.number, value: number },
      { label: t.card.answerBy, value: dateOf(answerBy, locale) },
    ]
    return {
      replies: [
        {
          text: lines.join('\n\n'),
          parts: [{ kind: 'facts', title: t.card.title, facts, actions: [] }],
        },
      ],
      effects: [{ name: 'complaint-filed', number, subject: complaint.subject, answerBy }],
    }
  },
})

/** Who is telling what happened goes on with that. */
function isLookUp({ wish, what }: { wish?: unknown; what?: unknown }): boolean {
  return wish === 'look-up' && what === undefined
}

function isNew(values: { wish?: unknown; what?: unknown }): boolean {
  return !isLookUp(values)
}

/** Two words of Chinese or of English say too little to look into. */
const shortestStory = 5

function checkStory(text: string, { locale }: AnyFlowContext): Check<string> {
  const story = text.trim()
  if (countSaid(story) >= shortestStory) return { ok: true, value: story }
  return { ok: false, problem: sentences[locale].tellMore }
}

async function checkBranch(id: string, context: AnyFlowContext): Promise<Check<string>> {
  const branch = await findBranch(context.needs, id)
  const { bankId } = context.conversation
  if (branch && (bankId === null || branch.bankId === bankId)) return { ok: true, value: id }
  return { ok: false, problem: sentences[context.locale].unknownBranch }
}

async function nameOfBranch(
  id: string,
  { needs, locale }: Pick<AnyFlowContext, 'needs' | 'locale'>,
): Promise<string> {
  return (await findBranch(needs, id))?.name[locale] ?? id
}

function subjectOf({ subject }: { subject?: string }): ComplaintSubject {
  return complaintSubjects.find((known) => known === subject) ?? 'other'
}
