import type { Database } from '../../core/database.js'

/** An open database and its end. */
export interface OpenDatabase {
  db: Database
  /** For libraries that bring their own SQL (pg-boss). */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  /** Waits for the statements in hand. */
  close(): Promise<void>
}
