import type { Clock } from '../clock.js'
import type { Database } from '../database.js'
import type { CustomerId } from './customer.js'

/** What a customer is asked to agree to. Without a word from the customer nothing is agreed. */
export type Purpose = 'personalised-offers' | 'contact'

export interface Consent {
  purpose: Purpose
  granted: boolean
  /** Which wording the customer agreed to or refused. */
  textVersion: string
  channel: string
  createdAt: Date
}

export interface NewConsent {
  customerId: CustomerId
  purpose: Purpose
  granted: boolean
  textVersion: string
  /** Where it was said: the channel and the conversation, which is the evidence. */
  channel: string
  conversationId: string
  onceKey: string
}

/** Writes down what a customer agreed to or refused; it holds from now on, on all channels. */
export async function recordConsent(
  { db, clock }: { db: Database; clock: Clock },
  consent: NewConsent,
): Promise<void> {
  await db
    .insertInto('consents')
    .values({
      customer_id: consent.customerId,
      purpose: consent.purpose,
      once_key: consent.onceKey,
      granted: consent.granted,
      text_version: consent.textVersion,
      channel: consent.channel,
      conversation_id: consent.conversationId,
      created_at: clock.now(),
    })
    .onConflict((c) => c.columns(['customer_id', 'purpose', 'once_key']).doNothing())
    .execute()
}

/** What holds today: the latest word for each purpose that the customer ever spoke about. */
export async function listConsents(
  { db }: { db: Database },
  customerId: CustomerId,
): Promise<Consent[]> {
  const rows = await db
    .selectFrom('consents')
    .selectAll()
    .distinctOn('purpose')
    .where('customer_id', '=', customerId)
    .orderBy('purpose')
    .orderBy('seq', 'desc')
    .execute()
  return rows.map((row) => ({
    purpose: row.purpose,
    granted: row.granted,
    textVersion: row.text_version,
    channel: row.channel,
    createdAt: row.created_at,
  }))
}
