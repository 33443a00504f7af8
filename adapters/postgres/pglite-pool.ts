import type { PGlite, Results } from '@electric-sql/pglite'
import type { PostgresPool, PostgresPoolClient } from 'kysely'

/** What `pg` answers, as far as kysely and pg-boss look at it. */
interface QueryAnswer {
  rows: never[]
  rowCount: number
  command: 'INSERT'
}

/**
 * A `pg.Pool`-shaped face over one PGlite session, so that one dialect serves both databases.
 * BEGIN takes the session, COMMIT, ROLLBACK or release gives it back; everything else waits its turn.
 * Code that holds a transaction must use that transaction: a query on the pool would wait for itself.
 */
export function createPglitePool(pglite: PGlite): PostgresPool & {
  query(text: string, values?: unknown[]): Promise<QueryAnswer>
} {
  let tail = Promise.resolve()

  function takeSession(): Promise<() => void> {
    let giveBack = () => {}
    const mine = new Promise<void>((resolve) => (giveBack = resolve))
    const before = tail
    tail = before.then(() => mine)
    return before.then(() => giveBack)
  }

  async function query(text: string, values?: readonly unknown[]): Promise<QueryAnswer> {
    const giveBack = await takeSession()
    try {
      return await runStatement(pglite, text, values)
    } finally {
      giveBack()
    }
  }

  async function connect(): Promise<PostgresPoolClient> {
    let giveBack: (() => void) | null = null
    return {
      async query(text: string, values?: readonly unknown[]) {
        if (!giveBack && /^\s*(begin|start\s+transaction)/i.test(text))
          giveBack = await takeSession()
        if (!giveBack) return query(text, values)
        const ends = /^\s*(commit|rollback(?!\s+to)|end\b)/i.test(text)
        try {
          return await runStatement(pglite, text, values)
        } finally {
          if (ends) {
            const done = giveBack
            giveBack = null
            done()
          }
        }
      },
      release() {
        if (!giveBack) return
        const done = giveBack
        giveBack = null
        // A client given back inside a transaction: one session cannot be thrown away, so undo instead.
        void pglite
          .exec('rollback')
          .catch(() => {})
          .finally(done)
      },
    } as unknown as PostgresPoolClient
  }

  return { connect, query, end: () => pglite.close() }
}

async function runStatement(
  pglite: PGlite,
  text: string,
  values?: readonly unknown[],
): Promise<QueryAnswer> {
  // Only `exec` runs several statements in one text; only `query` takes parameters.
  const results: Results[] =
    values && values.length > 0
      ? [await pglite.query(text, values as unknown[])]
      : await pglite.exec(text)
  const last = results.at(-1)
  return {
    rows: (last?.rows ?? []) as never[],
    rowCount: last?.affectedRows || last?.rows.length || 0,
    // kysely reads the number of rows only for statements that change some.
    command: 'INSERT',
  }
}
