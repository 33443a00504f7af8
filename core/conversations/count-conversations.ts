import { sql } from 'kysely'
import type { Person } from '../customers/index.js'
import type { Database } from '../database.js'

/** How many conversations a person had on all channels, and when the first began; null where there is none. */
export async function countConversations(
  { db }: { db: Database },
  { channel, userId, customerId }: Person,
): Promise<{ count: number; since: Date | null }> {
  const row = await db
    .selectFrom('conversations')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('created_at').as('since')])
    .where(
      sql<boolean>`(user_id = ${userId} and channel = ${channel}
        or (channel, user_id) in (
          select i.channel, i.user_id from customer_identities i where i.customer_id = ${customerId}))`,
    )
    .executeTakeFirstOrThrow()
  return { count: Number(row.count), since: row.since }
}
