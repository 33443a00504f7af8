import type { Clock } from '../clock.js'
import type { Database } from '../database.js'
import type { ConversationId } from './conversation.js'

/** What a customer thinks of the service as a whole, unlike a rating, which is of one answer. */
export interface ServiceRating {
  conversationId: ConversationId
  bankId: string | null
  /** 1 very bad to 5 very good. */
  score: number
  comment: string | null
  onceKey: string
}

/** Keeps it, once. */
export async function rateService(
  { db, clock }: { db: Database; clock: Clock },
  { conversationId, bankId, score, comment, onceKey }: ServiceRating,
): Promise<void> {
  await db
    .insertInto('service_ratings')
    .values({
      ...{ once_key: onceKey, conversation_id: conversationId, bank_id: bankId },
      ...{ score, comment, created_at: clock.now() },
    })
    .onConflict((c) => c.column('once_key').doNothing())
    .execute()
}
