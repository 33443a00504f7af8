import { Migrator, sql, type Migration } from 'kysely'
import type { Database, DatabaseTransaction } from '../../core/database.js'
import { DomainError } from '../../core/errors.js'
import { migrations } from './migrations/index.js'

/**
 * Brings the database to the newest version; forward only. Several nodes may call it at once: one
 * works under the database's advisory lock, the others wait and find nothing left to do.
 * Everything is made in the first schema of the search path, extensions in `public`.
 *
 * @returns the names of the migrations that this call ran.
 * @throws DomainError `installation/extension-missing` when pgvector or pg_trgm is not installed.
 */
export async function migrate(db: Database): Promise<string[]> {
  return runMigrations(db, migrations)
}

/** `migrate` with a list of one's own, for tests. */
export async function runMigrations(
  db: Database,
  list: Record<string, Migration>,
): Promise<string[]> {
  for (const extension of ['vector', 'pg_trgm']) await ensureExtension(db, extension)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => list },
    migrationTableSchema: await currentSchema(db),
    // Two changes in review at once may be merged in the other order than they were begun.
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error instanceof Error ? error : new Error('migration failed', { cause: error })
  return (results ?? []).filter((r) => r.status === 'Success').map((r) => r.migrationName)
}

function ensureExtension(db: Database, name: string): Promise<void> {
  return db
    .transaction()
    .execute(async (tx) => {
      // `if not exists` alone is not safe against another node that makes it at the same moment.
      await sql`select pg_advisory_xact_lock(hashtext('branchline: create extension'))`.execute(tx)
      const state = await extensionState(tx, name)
      if (state === 'installed') return
      if (state === 'unknown')
        throw new DomainError('installation/extension-missing', {
          extension: name,
          reason: 'it is not installed on the PostgreSQL server',
        })
      await sql`create extension ${sql.id(name)} schema public`.execute(tx)
    })
    .catch((cause: unknown) => {
      if ((cause as { code?: string }).code !== '42501') throw cause
      const reason = `a superuser must run: create extension ${name}`
      throw new DomainError(
        'installation/extension-missing',
        { extension: name, reason },
        { cause },
      )
    })
}

async function extensionState(
  tx: DatabaseTransaction,
  name: string,
): Promise<'installed' | 'available' | 'unknown'> {
  const { rows } = await sql<{ installed: boolean }>`
    select installed_version is not null as installed
    from pg_available_extensions where name = ${name}`.execute(tx)
  if (!rows[0]) return 'unknown'
  return rows[0].installed ? 'installed' : 'available'
}

async function currentSchema(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db)
  return rows[0]?.name ?? 'public'
}
