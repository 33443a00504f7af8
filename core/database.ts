import type { Kysely, Transaction } from 'kysely'

/**
 * Every table by name. A feature adds its own beside its store:
 *
 * ```ts
 * declare module '../database.js' { interface Tables { tickets: TicketTable } }
 * ```
 */
export interface Tables {}

/**
 * The database port: PostgreSQL 15 or newer with pgvector, through `pg` or embedded (PGlite).
 * SQL lives beside its rule, in `*-store.ts` (decision 0002). Inside a transaction pass the
 * transaction in its place; nothing else changes.
 */
export type Database = Kysely<Tables>

/** For functions that are only right inside a transaction. */
export type DatabaseTransaction = Transaction<Tables>

/** Runs `work` in a transaction, or in the one that is already open. */
export function inTransaction<T>(
  db: Database,
  work: (tx: DatabaseTransaction) => Promise<T>,
): Promise<T> {
  return db.isTransaction ? work(db as DatabaseTransaction) : db.transaction().execute(work)
}
