import { sql, type RawBuilder } from 'kysely'
import type { CustomerId, Identity } from './customer.js'

/** Who asks the bank for something, and where: kept with the request. */
export interface Requester extends Identity {
  /** Null for somebody nobody knows yet. */
  customerId: CustomerId | null
  conversationId: string
  bankId: string | null
  branchId: string | null
}

/** What names a new request. */
export interface NewRequest {
  /** New and unguessable. */
  id: string
  /** The same when it is written again after a crash: then the first one stands. */
  onceKey: string
  requester: Requester
}

export interface RequestColumns {
  id: string
  once_key: string
  channel: string
  user_id: string
  conversation_id: string
  bank_id: string | null
  branch_id: string | null
  created_at: Date
}

/** A request's columns besides its customer and time. */
export function toRequestRow({
  id,
  onceKey,
  requester,
}: NewRequest): Omit<RequestColumns, 'created_at'> {
  return {
    id,
    once_key: onceKey,
    channel: requester.channel,
    user_id: requester.userId,
    conversation_id: requester.conversationId,
    bank_id: requester.bankId,
    branch_id: requester.branchId,
  }
}

/** Who somebody is to the bank: an identity, and the customer behind it where that is known. */
export type Person = Pick<Requester, 'channel' | 'userId' | 'customerId'>

/** SQL: a request is this person's own, made before or after becoming a customer. */
export function isOwnRequest({ channel, userId, customerId }: Person): RawBuilder<boolean> {
  return sql`(user_id = ${userId} and channel = ${channel} or customer_id = ${customerId}::text)`
}
