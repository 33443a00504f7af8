import type { Selectable } from 'kysely'
import type { Database } from '../database.js'
import { toLocale, type Locale } from '../locale.js'
import type { Activity, Conversation, ConversationId } from './conversation.js'
import type { ActivityTable, ConversationTable } from './conversation-tables.js'

type BookkeepingColumn =
  | 'last_seq'
  | 'answered_seq'
  | 'pending'
  | 'turn_token'
  | 'turn_until'
  | 'turn_attempts'
  | 'updated_at'

export interface NewConversation {
  id: ConversationId
  channel: string
  userId: string
  bankId: string | null
  branchId: string | null
  locale: Locale
}

/** Opens a conversation, or finds the one with that id. `opened` tells which. */
export async function openConversation(
  { db }: { db: Database },
  input: NewConversation,
): Promise<{ conversation: Conversation; opened: boolean }> {
  const row = await db
    .insertInto('conversations')
    .values({
      id: input.id,
      channel: input.channel,
      user_id: input.userId,
      bank_id: input.bankId,
      branch_id: input.branchId,
      locale: input.locale,
    })
    .onConflict((c) => c.column('id').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (row) return { conversation: toConversation(row), opened: true }
  const found = await findConversation({ db }, input.id)
  if (!found) throw new Error('conversation neither inserted nor found')
  return { conversation: found, opened: false }
}

export async function findConversation(
  { db }: { db: Database },
  id: ConversationId,
): Promise<Conversation | null> {
  const row = await db
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? toConversation(row) : null
}

/** The newest conversation of a user that has not ended, in one bank's chat. */
export async function findLatestConversation(
  { db }: { db: Database },
  input: { channel: string; userId: string; bankId: string | null },
): Promise<Conversation | null> {
  const row = await db
    .selectFrom('conversations')
    .selectAll()
    .where('user_id', '=', input.userId)
    .where('channel', '=', input.channel)
    .where('bank_id', 'is not distinct from', input.bankId)
    .where('ended_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toConversation(row) : null
}

/** What clients may see after a place in the conversation, oldest first. */
export async function listActivitiesAfter(
  { db }: { db: Database },
  input: { conversationId: ConversationId; afterSeq: number; limit: number },
): Promise<Activity[]> {
  const rows = await db
    .selectFrom('activities')
    .selectAll()
    .where('conversation_id', '=', input.conversationId)
    .where('seq', '>', input.afterSeq)
    .where('shown', '=', true)
    .orderBy('seq')
    .limit(input.limit)
    .execute()
  return rows.map(toActivity)
}

/** What clients may see before a place in the conversation (or at its end), oldest first. */
export async function listActivitiesBefore(
  { db }: { db: Database },
  input: { conversationId: ConversationId; beforeSeq: number | null; limit: number },
): Promise<Activity[]> {
  const rows = await db
    .selectFrom('activities')
    .selectAll()
    .where('conversation_id', '=', input.conversationId)
    .$if(input.beforeSeq !== null, (q) => q.where('seq', '<', input.beforeSeq))
    .where('shown', '=', true)
    .orderBy('seq', 'desc')
    .limit(input.limit)
    .execute()
  return rows.reverse().map(toActivity)
}

export function toConversation(
  row: Omit<Selectable<ConversationTable>, BookkeepingColumn>,
): Conversation {
  return {
    id: row.id,
    channel: row.channel,
    userId: row.user_id,
    bankId: row.bank_id,
    branchId: row.branch_id,
    locale: toLocale(row.locale),
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}

export function toActivity(row: Omit<Selectable<ActivityTable>, 'sealed'>): Activity {
  return {
    conversationId: row.conversation_id,
    seq: row.seq,
    author: row.author,
    type: row.type,
    clientId: row.client_id,
    shown: row.shown,
    payload: row.payload,
    record: row.record,
    createdAt: row.created_at,
  }
}
