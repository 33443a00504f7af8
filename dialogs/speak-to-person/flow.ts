import type { StaffHours } from '../../core/branches/index.js'
import {
  findOpenHandOver,
  handOverReasons,
  requestHandOver,
  withdrawHandOver,
  type HandOver,
} from '../../core/hand-over/index.js'
import { defineFlow, type AnyFlowContext, type FlowEnd } from '../flow.js'
import { describeMoment } from '../moments.js'
import { bankIn, newRequest, personIn } from '../new-request.js'
import type { OfferedChoice } from '../offered-choice.js'
import { personWishes, sentences } from './sentences.js'

/** A person is wanted, or no longer: the request is written down, and the customer told when somebody is there. */
export const speakToPersonFlow = defineFlow({
  name: 'speak-to-person',
  sentences,
  slots: {
    wish: {
      type: 'choice',
      silent: true,
      choices: ({ locale }) =>
        personWishes.map((value) => ({ value, label: sentences[locale].wishes[value] })),
    },
    reason: {
      type: 'choice',
      silent: true,
      choices: ({ locale }) =>
        handOverReasons.map((value) => ({ value, label: sentences[locale].reasons[value] })),
    },
    topic: {
      type: 'text',
      skippable: true,
      // Who asks for a person wants no answer from the assistant.
      takesAnything: true,
      // Who was not understood twice is asked nothing more.
      neededWhen: ({ wish, reason }) =>
        wish === 'request' && (reason === 'asked' || reason === 'complaint'),
    },
  },
  // Who waits for somebody already need not say it again. Who gives no reason has asked for a person.
  prefill: async (context) => {
    const open = await findOpenHandOver(context.needs, personIn(context), context.onceKey)
    return { wish: open ? 'look-up' : 'request', reason: 'asked' }
  },
  finish: (context) => (context.values.wish === 'withdraw' ? withdraw(context) : request(context)),
})

async function request(context: AnyFlowContext): Promise<FlowEnd> {
  const { needs, values, locale } = context
  const t = sentences[locale]
  const reason = handOverReasons.find((known) => known === values.reason) ?? 'asked'
  const topic = typeof values.topic === 'string' ? values.topic : null
  const asked = { ...newRequest(context), reason, topic }
  const { handOver, isNew, hours } = await requestHandOver(needs, asked)
  if (!isNew) return sayAgain(context, handOver)
  const { number } = handOver
  const lines = [t.noted[reason](number), describeHours(context, hours)]
  return {
    replies: [{ text: [...lines, ...(await byPhone(context))].join('\n\n') }],
    effects: [{ name: 'person-requested', reason, number, isOpen: hours.isOpen }],
    offered: [...(reason === 'complaint' ? [{ label: t.complain }] : []), takeBack(context)],
  }
}

async function sayAgain(context: AnyFlowContext, { number, answerBy }: HandOver): Promise<FlowEnd> {
  const { locale, now } = context
  const t = sentences[locale]
  const by = answerBy && describeMoment(answerBy, { now, locale })
  const lines = [t.stillOpen(number, by), ...(await byPhone(context))]
  return { replies: [{ text: lines.join('\n\n') }], offered: [takeBack(context)] }
}

async function withdraw(context: AnyFlowContext): Promise<FlowEnd> {
  const { needs, onceKey, locale } = context
  const t = sentences[locale]
  const withdrawn = await withdrawHandOver(needs, personIn(context), onceKey)
  if (!withdrawn) return { replies: [{ text: t.nothingToWithdraw }] }
  const { number } = withdrawn
  return {
    replies: [{ text: t.withdrawn(number) }],
    effects: [{ name: 'person-request-withdrawn', number }],
  }
}

function takeBack({ locale }: Pick<AnyFlowContext, 'locale'>): OfferedChoice {
  const { takeBack: label, takeBackWords: synonyms } = sentences[locale]
  const values = { wish: 'withdraw' }
  return { label, synonyms, command: { command: 'start-flow', flow: 'speak-to-person', values } }
}

async function byPhone(context: AnyFlowContext): Promise<string[]> {
  const { hotline } = await bankIn(context)
  return hotline === null ? [] : [sentences[context.locale].byPhone(hotline)]
}

function describeHours(
  { now, locale }: Pick<AnyFlowContext, 'now' | 'locale'>,
  { isOpen, opensAt, answersBy }: StaffHours,
): string {
  const t = sentences[locale]
  const tell = (moment: Date) => describeMoment(moment, { now, locale })
  if (answersBy === null) return t.hoursUnknown
  if (isOpen) return t.open(tell(answersBy))
  return opensAt === null ? t.hoursUnknown : t.closed(tell(opensAt), tell(answersBy))
}
