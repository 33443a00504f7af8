import type { PGlite, Results } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import { createSessionQueue } from './session-queue.js'

/** A `pg.Pool`, as far as kysely and pg-boss look at it. */
export interface StatementPool extends PostgresPool {
  query<Row>(text: string, values?: readonly unknown[]): Promise<PostgresQueryResult<Row>>
}

/**
 * A pool-shaped face over the one session of a PGlite, so that one dialect serves both databases.
 * A client *is* the session, from `connect` to `release`; everybody else waits in order. So code that
 * holds a transaction must use that transaction: a statement on the pool would wait for itself.
 */
export function createPglitePool(
  pglite: PGlite,
  { patienceMillis = 60_000 }: { patienceMillis?: number } = {},
): StatementPool {
  const session = createSessionQueue({ patienceMillis })

  async function connect(): Promise<PostgresPoolClient> {
    await session.take()
    return createClient(pglite, () => session.giveBack())
  }

  async function query<Row>(text: string, values: readonly unknown[] = []) {
    const client = await connect()
    try {
      return await client.query<Row>(text, values)
    } finally {
      client.release()
    }
  }

  async function end(): Promise<void> {
    await session.close()
    if (!pglite.closed) await pglite.close()
  }

  return { connect, query, end }
}

function createClient(pglite: PGlite, giveBack: () => void): PostgresPoolClient {
  let released = false
  // The next holder must not find a transaction of this one: neither one left open nor a failed one.
  let mayBeInTransaction = false

  async function query<Row>(text: string, values: readonly unknown[]) {
    if (released) throw new Error('the client was given back')
    if (/^\s*(begin|start\s+transaction)\b/i.test(text)) mayBeInTransaction = true
    try {
      const result = await runStatement<Row>(pglite, text, values)
      if (/^\s*(commit|rollback|end)\s*;?\s*$/i.test(text)) mayBeInTransaction = false
      return result
    } catch (error) {
      mayBeInTransaction = true
      throw error
    }
  }

  function release(): void {
    if (released) return
    released = true
    if (!mayBeInTransaction) giveBack()
    // Without a transaction this is only a notice. It fails when the database is gone, as all else will.
    else void pglite.exec('rollback').then(giveBack, giveBack)
  }

  return { query: query as PostgresPoolClient['query'], release }
}

async function runStatement<Row>(
  pglite: PGlite,
  text: string,
  values: readonly unknown[],
): Promise<PostgresQueryResult<Row>> {
  // As in `pg`: several statements in one text only without parameters.
  const results: Results[] =
    values.length > 0 ? [await pglite.query(text, [...values])] : await pglite.exec(text)
  const last = results.at(-1)
  return {
    rows: (last?.rows ?? []) as Row[],
    rowCount: last?.rowCount ?? 0,
    command: (last?.command ?? 'SELECT') as PostgresQueryResult<Row>['command'],
  }
}
