import type { NewRequest, Person } from '../core/customers/index.js'
import { findBank, type CardBlocking } from '../core/organisation/index.js'
import type { AnyFlowContext } from './flow.js'
import { textsOf } from './texts/index.js'

/** What every request that a flow writes down begins with: a new id, the run's key, and who asks where. */
export function newRequest(context: AnyFlowContext): NewRequest {
  const { needs, conversation, onceKey } = context
  const { id: conversationId, bankId, branchId } = conversation
  const requester = { ...personIn(context), conversationId, bankId, branchId }
  return { id: needs.newId(), onceKey, requester }
}

export function personIn({ conversation, customer }: Omit<AnyFlowContext, 'values'>): Person {
  const { channel, userId } = conversation
  return { channel, userId, customerId: customer?.id ?? null }
}

/** The bank that the customer talks to, by name, its telephone and how it blocks a card. */
export async function bankIn({
  needs,
  conversation: { bankId },
  locale,
}: Omit<AnyFlowContext, 'values'>): Promise<{
  name: string
  hotline: string | null
  cardBlocking: CardBlocking | null
}> {
  const bank = bankId === null ? null : await findBank(needs, bankId)
  return {
    name: bank?.name[locale] ?? textsOf(locale).anyBank,
    hotline: bank?.hotline ?? null,
    cardBlocking: bank?.cardBlocking ?? null,
  }
}
