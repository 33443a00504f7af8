import { sql } from 'kysely'
import type { Database } from '../database.js'
import { conversationIsFree, stateKeyOf } from './turn-store.js'

/**
 * Deletes conversations without a word since `before`, with all that was said, remembered and rated in
 * them, at most so many in one statement. Resolves to how many; what a node works on just now is left.
 */
export async function deleteConversationsBefore(
  { db }: { db: Database },
  { before, atMost }: { before: Date; atMost: number },
): Promise<number> {
  const { rows } = await sql<{ deleted: number }>`
    with old as (
      select id, channel from conversations
      where updated_at < ${before} and ${conversationIsFree}
      limit ${atMost} for update skip locked
    ), forgotten as (
      delete from bot_state where key in (select ${stateKeyOf(sql`old`)} from old)
    ), deleted as (
      delete from conversations where id in (select id from old) returning id
    )
    select count(*)::int as deleted from deleted`.execute(db)
  return rows[0]?.deleted ?? 0
}
