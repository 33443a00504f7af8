import { findOrCreateCustomer, privacyItems, recordConsent } from '../../core/customers/index.js'
import { inTransaction } from '../../core/database.js'
import { maskPhone } from '../../core/masks.js'
import { checkPhone } from '../check-phone.js'
import { countSaid } from '../count-said.js'
import {
  defineFlow,
  type AnyFlowContext,
  type Check,
  type FlowEnd,
  type SlotChoice,
} from '../flow.js'
import { wishes, type PrivacySentences } from './privacy-sentences.js'
import { sentences } from './sentences.js'
import { takeDown } from './take-down.js'
import { whatWeKnow } from './what-we-know.js'

type Context = Omit<AnyFlowContext, 'values'>

/** What is stored about somebody: to see it, have it copied, corrected or deleted, and to stop offers or allow them. */
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
    // Never asked for: who wants to be forgotten means everything unless it is said.
    item: {
      type: 'choice',
      neededWhen: ({ wish, item }) =>
        item !== undefined && (isCorrection(wish) || wish === 'delete'),
      describe: (value, { locale }) => {
        const item = privacyItems.find((known) => known === value)
        return item === undefined ? value : sentences[locale].items[item]
      },
    },
    phone: {
      type: 'phone',
      neededWhen: ({ wish, item, phone }) =>
        isCorrection(wish) && (item === 'phone' || (item === undefined && phone !== undefined)),
      check: checkPhone,
    },
    details: {
      type: 'text',
      neededWhen: ({ wish, item, phone }) =>
        wish === 'correct' && item !== 'phone' && phone === undefined,
      ask: ({ values: { item }, locale }) => {
        const { ask, tellHow } = sentences[locale]
        return item === undefined ? ask.details : tellHow
      },
      choices: ({ values: { item }, locale }) =>
        item === undefined ? correctable(sentences[locale]) : [],
      check: checkDetails,
    },
    // What cannot be undone, and a number that may be misread, are asked about again.
    sure: {
      type: 'yes-no',
      neededWhen: ({ wish, phone }) => wish === 'delete' || phone !== undefined,
      ask: askWhetherSure,
    },
  },
  finish: (context) => {
    const { values, sentences: t } = context
    const item = privacyItems.find((known) => known === values.item) ?? null
    const wish = wishes.find((known) => known === values.wish)
    if (values.sure === false && (wish === 'correct' || wish === 'delete'))
      return { replies: [{ text: t.notDone[wish] }] }
    switch (wish) {
      case 'copy':
        return takeDown(context, { kind: 'copy', item: null })
      case 'correct': {
        const { details = null, phone = null } = values
        const about = phone === null ? { item, details } : { item: 'phone' as const, phone }
        return takeDown(context, { kind: 'correct', ...about })
      }
      case 'delete':
        return takeDown(context, { kind: 'delete', item })
      case 'stop-offers':
        return decideOnOffers(context, { granted: false })
      case 'allow-offers':
        return decideOnOffers(context, { granted: true })
      default:
        return tell(context)
    }
  },
})

/** What is to be changed may be said before what for. */
function isCorrection(wish: unknown): boolean {
  return wish === undefined || wish === 'correct'
}

function askWhetherSure({ values, locale }: AnyFlowContext): string {
  const { ask, sure, items } = sentences[locale]
  if (typeof values.phone === 'string') return sure.correctPhone(maskPhone(values.phone))
  const item = privacyItems.find((known) => known === values.item)
  if (item === 'phone') return sure.deletePhone
  return item === undefined ? ask.sure : sure.deleteItem(items[item])
}

function correctable({ items, words }: PrivacySentences): SlotChoice[] {
  return (['name', 'phone'] as const).map((value) => {
    return { slot: 'item', value, label: items[value], synonyms: [...words.item[value]] }
  })
}

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
  return countSaid(details) >= 3
    ? { ok: true, value: details }
    : { ok: false, problem: sentences[locale].tellMore }
}
