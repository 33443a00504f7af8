import { Kysely, PostgresDialect } from 'kysely'
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

export function toOpenDatabase(pool: pg.Pool): OpenDatabase {
  return {
    db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }),
    executeSql: (text, values) => pool.query(text, values),
    // Not `db.destroy()`, which leaves a pool open that kysely has not used yet.
    close: () => (pool.ending ? Promise.resolve() : pool.end()),
  }
}
