import { Kysely, PostgresDialect, type ConnectionBuilder, type PostgresPool } from 'kysely'
import type pg from 'pg'
import type { Database, Tables } from '../../core/database.js'

/** An open database and its end. */
export interface OpenDatabase {
  db: Database
  /** For libraries that bring their own SQL (pg-boss). */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  /** Waits for the statements in hand. */
  close(): Promise<void>
}

/** `statements`: the pool for what is not said to need one connection; without, the same. */
export function toOpenDatabase(pool: pg.Pool, statements?: PostgresPool): OpenDatabase {
  const own = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db: statements ? new SharingKysely(statements, own) : own,
    executeSql: (text, values) => pool.query(text, values),
    // Not `db.destroy()`, which leaves a pool open that kysely has not used yet.
    close: () => (pool.ending ? Promise.resolve() : pool.end()),
  }
}

/** Who asks for a connection (for a lock of the session, say) gets one that nobody shares. */
class SharingKysely extends Kysely<Tables> {
  constructor(
    statements: PostgresPool,
    private readonly own: Kysely<Tables>,
  ) {
    super({ dialect: new PostgresDialect({ pool: statements }) })
  }

  override connection(): ConnectionBuilder<Tables> {
    return this.own.connection()
  }
}
