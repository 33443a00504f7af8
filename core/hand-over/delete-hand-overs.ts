import { sql } from 'kysely'
import type { Database } from '../database.js'

/** Deletes requests for a person made before then whose conversation is gone. Resolves to how many. */
export async function deleteHandOversBefore(
  { db }: { db: Database },
  before: Date,
): Promise<number> {
  const deleted = await db
    .deleteFrom('hand_over_requests')
    .where('created_at', '<', before)
    .where(
      sql<boolean>`not exists (select from conversations where id = hand_over_requests.conversation_id)`,
    )
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}
