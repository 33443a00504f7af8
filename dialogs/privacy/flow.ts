import {
  findOrCreateCustomer,
  recordConsent,
  requestPrivacy,
  type PrivacyRequest,
} from '../../core/customers/index.js'
import { inTransaction } from '../../core/database.js'
import { describeDay } from '../moments.js'
import { defineFlow, type AnyFlowContext, type Check, type FlowEnd } from '../flow.js'
import { newRequest } from '../new-request.js'
import { wishes } from './privacy-sentences.js'
import { sentences } from './sentences.js'
import { whatWeKnow } from './what-we-know.js'

type Context = Omit<AnyFlowContext, 'values'>

/** What is stored about somebody: to see it, have it corrected or deleted, and to stop offers or allow them. */
export const privacyFlow = defineFlow({
  name: 'privacy',
  sentences,
  slots: {
    wish: {
      type: 'choice',
      silent: true,
      choices: ({ locale }) =>
        wishes.map((value) => ({ value, label: sentences[locale].wishes[value] })),
    },
    details: {
      type: 'text',
      neededWhen: ({ wish }) => wish === 'correct',
      check: checkDetails,
    },
    // The only wish that cannot be undone is the only one that is asked about again.
    sure: { type: 'yes-no', neededWhen: ({ wish }) => wish === 'delete' },
  },
  finish: (context) => {
    const { values } = context
    switch (wishes.find((known) => known === values.wish)) {
      case 'correct':
        return takeDown(context, { kind: 'correct', details: values.details ?? null })
      case 'delete':
        if (values.sure !== true) return { replies: [{ text: context.sentences.notDeleted }] }
        return takeDown(context, { kind: 'delete', details: null })
      case 'stop-offers':
        return decideOnOffers(context, { granted: false })
      case 'allow-offers':
        return decideOnOffers(context, { granted: true })
      default:
        return tell(context)
    }
  },
})

async function tell(context: Context): Promise<FlowEnd> {
  const t = sentences[context.locale]
  const { title, intro, neverKept } = t.known
  const facts = await whatWeKnow(context)
  return {
    replies: [
      {
        text: `${intro}\n\n${neverKept}`,
        parts: [{ kind: 'facts', title, facts, actions: [] }],
        choices: [t.wishes.correct, t.wishes.delete].map((label) => ({ label })),
      },
    ],
  }
}

async function takeDown(
  context: AnyFlowContext,
  wish: Pick<PrivacyRequest, 'kind' | 'details'>,
): Promise<FlowEnd> {
  const { needs, now, locale } = context
  const { requested, inPerson } = sentences[locale]
  const { number, kind, answerBy } = await requestPrivacy(needs, {
    ...newRequest(context),
    ...wish,
  })
  const text = `${requested[kind](number, describeDay(answerBy, { now, locale }))}\n\n${inPerson}`
  return {
    replies: [{ text }],
    effects: [{ name: 'privacy-requested', kind, number, answerBy }],
  }
}

/** Takes effect at once. A stranger becomes a customer by it, or the wish could not be remembered. */
async function decideOnOffers(
  { needs, conversation, locale, onceKey }: Context,
  { granted }: { granted: boolean },
): Promise<FlowEnd> {
  const { id: conversationId, channel, userId } = conversation
  const { version, stopped, allowed, wishes: labels } = sentences[locale]
  await inTransaction(needs.db, async (db) => {
    const newcomer = { newCustomerId: needs.newId(), locale, homeBranchId: null }
    const customer = await findOrCreateCustomer(
      { db },
      { identity: { channel, userId }, ...newcomer },
    )
    await recordConsent(
      { ...needs, db },
      {
        ...{ customerId: customer.id, purpose: 'personalised-offers', granted, onceKey },
        ...{ textVersion: version, channel, conversationId },
      },
    )
  })
  const wayBack = granted ? [] : [{ label: labels['allow-offers'] }]
  return {
    replies: [{ text: granted ? allowed : stopped, choices: wayBack }],
    effects: [{ name: granted ? 'offers-allowed' : 'offers-stopped' }],
  }
}

function checkDetails(text: string, { locale }: AnyFlowContext): Check<string> {
  const details = text.trim()
  const said = details.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []
  return said.length >= 3
    ? { ok: true, value: details }
    : { ok: false, problem: sentences[locale].tellMore }
}
