import { sql } from 'kysely'
import type { Database } from '../database.js'
import type { ConversationId } from './conversation.js'

export interface Rating {
  conversationId: ConversationId
  /** The answer's number. */
  seq: number
  reaction: 'like' | 'dislike'
  comment: string | null
}

/**
 * Keeps a customer's opinion of one answer; a later one replaces it, a comment stays until replaced.
 *
 * @returns false when there is no such answer in the conversation.
 */
export async function rateAnswer({ db }: { db: Database }, rating: Rating): Promise<boolean> {
  const { rows } = await sql<{ seq: number }>`
    insert into ratings (conversation_id, seq, reaction, comment)
    select conversation_id, seq, ${rating.reaction}, ${rating.comment}
    from activities
    where conversation_id = ${rating.conversationId} and seq = ${rating.seq}
      and author <> 'customer' and type = 'message'
    on conflict (conversation_id, seq) do update set
      reaction = excluded.reaction,
      comment = coalesce(excluded.comment, ratings.comment),
      updated_at = now()
    returning seq`.execute(db)
  return rows.length > 0
}

/** The number of the answer that carries a rating key; null when none does. */
export async function findRatedAnswer(
  { db }: { db: Database },
  { conversationId, ratingKey }: { conversationId: ConversationId; ratingKey: string },
): Promise<number | null> {
  const carrying = JSON.stringify({ channelData: { ratingKey } })
  const { rows } = await sql<{ seq: number }>`
    select seq from activities
    where conversation_id = ${conversationId} and author <> 'customer'
      and payload @> ${carrying}::jsonb`.execute(db)
  return rows[0]?.seq ?? null
}
