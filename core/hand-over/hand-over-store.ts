import { sql, type Selectable } from 'kysely'
import type { Clock } from '../clock.js'
import { isOwnRequest, type Person } from '../customers/index.js'
import type { Database } from '../database.js'
import type { HandOverRequestTable } from './hand-over-tables.js'
import type { HandOver } from './hand-over.js'

/**
 * The person's request that is waited for: neither withdrawn nor past its promise. `except` is the run
 * that asks, whose own request does not count.
 */
export async function findOpenHandOver(
  { db, clock }: { db: Database; clock: Clock },
  person: Person,
  except: string,
): Promise<HandOver | null> {
  const row = await db
    .selectFrom('hand_over_requests')
    .selectAll()
    .where(isOwnRequest(person))
    .where('stage', '=', 'open')
    .where('once_key', '<>', except)
    .where(isInTime(clock.now()))
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? toHandOver(row) : null
}

/** Takes back what the person waits for, once for each run. Resolves to the newest of them; null when there was none. */
export async function withdrawHandOver(
  { db }: { db: Database },
  person: Person,
  onceKey: string,
): Promise<HandOver | null> {
  const rows = await db
    .updateTable('hand_over_requests')
    .set({ stage: 'withdrawn', withdrawn_key: onceKey })
    .where(isOwnRequest(person))
    .where((eb) => eb.or([eb('stage', '=', 'open'), eb('withdrawn_key', '=', onceKey)]))
    .returningAll()
    .execute()
  const newest = rows.sort((a, b) => a.created_at.getTime() - b.created_at.getTime()).at(-1)
  return newest ? toHandOver(newest) : null
}

export async function listHandOvers({ db }: { db: Database }, person: Person): Promise<HandOver[]> {
  const rows = await db
    .selectFrom('hand_over_requests')
    .selectAll()
    .where(isOwnRequest(person))
    .orderBy('created_at')
    .execute()
  return rows.map(toHandOver)
}

export function toHandOver(row: Selectable<HandOverRequestTable>): HandOver {
  return {
    number: row.number,
    reason: row.reason,
    topic: row.topic,
    stage: row.stage,
    answerBy: row.answer_by,
    createdAt: row.created_at,
  }
}

/** Where nothing was promised a request counts for a day: then it is better to ask again. */
function isInTime(now: Date) {
  return sql<boolean>`coalesce(answer_by, created_at + interval '1 day') >= ${now}`
}
