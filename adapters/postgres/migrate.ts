import { Migrator, sql } from 'kysely'
import type { Database } from '../../core/database.js'
import { migrations } from './migrations/index.js'

/**
 * Brings the database to the newest version. Several nodes may call it at once: kysely's migrator
 * takes a lock, and each waits for the first. Forward only.
 *
 * @returns the names of the migrations that this call ran.
 */
export async function migrate(db: Database): Promise<string[]> {
  await sql`create extension if not exists vector`.execute(db)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
  return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName)
}
