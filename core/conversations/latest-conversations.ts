import type { Database } from '../database.js'
import type { Activity, Conversation } from './conversation.js'
import { toActivity, toConversation } from './conversation-store.js'

export interface LatestConversation {
  conversation: Conversation
  /** When something was last said. */
  lastAt: Date
  /** The customer's last message. */
  lastMessage: Activity | null
}

/** Of all customers, the one with the latest news first. */
export async function listLatestConversations(
  { db }: { db: Database },
  { limit }: { limit: number },
): Promise<LatestConversation[]> {
  const rows = await db
    .selectFrom('conversations')
    .selectAll()
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute()
  const messages = await lastMessagesOf(
    { db },
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    conversation: toConversation(row),
    lastAt: row.updated_at,
    lastMessage: messages.find(({ conversationId }) => conversationId === row.id) ?? null,
  }))
}

async function lastMessagesOf({ db }: { db: Database }, ids: string[]): Promise<Activity[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('activities')
    .distinctOn('conversation_id')
    .selectAll()
    .where('conversation_id', 'in', ids)
    .where('author', '=', 'customer')
    .where('type', '=', 'message')
    .orderBy('conversation_id')
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(toActivity)
}
