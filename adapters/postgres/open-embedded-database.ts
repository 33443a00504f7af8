import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely, PostgresDialect } from 'kysely'
import type { Tables } from '../../core/database.js'
import { DomainError } from '../../core/errors.js'
import type { OpenDatabase } from './open-database.js'
import { createPglitePool } from './pglite-pool.js'
import { valueParsers } from './value-types.js'

/**
 * PostgreSQL in this process. `folder` null keeps everything in memory. Take the folder's lock first
 * (`lockDataFolder`): PGlite itself lets two processes write to one folder.
 *
 * @throws DomainError `installation/unreadable` when the folder is no database or a damaged one.
 */
export async function openEmbeddedDatabase(folder: string | null): Promise<OpenDatabase> {
  const pool = createPglitePool(await openPglite(folder))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    executeSql: (text, values) => pool.query(text, values),
    // Not `db.destroy()`, which leaves a pool open that kysely has not used yet.
    close: () => pool.end(),
  }
}

async function openPglite(folder: string | null): Promise<PGlite> {
  try {
    if (folder !== null) await mkdir(folder, { recursive: true, mode: 0o700 })
    return await PGlite.create({
      ...(folder === null ? {} : { dataDir: folder }),
      extensions: { vector, pg_trgm },
      parsers: valueParsers,
    })
  } catch (cause) {
    throw new DomainError('installation/unreadable', { folder }, { cause })
  }
}
