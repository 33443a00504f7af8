import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { DomainError } from '../../core/errors.js'
import { createPool } from './create-pool.js'
import { toOpenDatabase, type OpenDatabase } from './open-database.js'
import { PgliteStream } from './pglite-stream.js'

/**
 * PostgreSQL in this process. `folder` null keeps everything in memory. Take the folder's lock first
 * (`lockDataFolder`): PGlite itself lets two processes write to one folder. A new one begins with what is
 * in `dump`, PGlite's own.
 *
 * There is one session: whoever holds a transaction must use that transaction, since a statement on
 * the pool would wait for its end.
 *
 * When it cannot write any more (a full disk), it ends with an uncaught `installation/database-ended`.
 *
 * @throws DomainError `installation/unreadable` when the folder is no database or a damaged one.
 */
export async function openEmbeddedDatabase(
  folder: string | null,
  { dump }: { dump?: Blob } = {},
): Promise<OpenDatabase> {
  const pglite = await openPglite(folder, dump)
  let hasEnded = false
  function end(cause: Error): void {
    if (hasEnded) return
    hasEnded = true
    // What was acknowledged is on disk. Only a new process can open it again, so this one must end.
    const error = new DomainError(
      'installation/database-ended',
      { reason: cause.message },
      { cause },
    )
    setImmediate(() => {
      throw error
    })
  }
  const pool = createPool({
    max: 1,
    stream: () => new PgliteStream(pglite, end, () => hasEnded),
    // Waiting for the session, in a line.
    connectionTimeoutMillis: 60_000,
    idleTimeoutMillis: 0,
  })
  const { db, executeSql, close } = toOpenDatabase(pool)
  return {
    db,
    executeSql,
    async close() {
      await close()
      if (!pglite.closed && !hasEnded) await pglite.close()
    },
  }
}

async function openPglite(folder: string | null, dump: Blob | undefined): Promise<PGlite> {
  try {
    if (folder !== null) await mkdir(folder, { recursive: true, mode: 0o700 })
    return await PGlite.create({
      ...(folder === null ? {} : { dataDir: folder }),
      ...(dump && { loadDataDir: dump }),
      extensions: { vector, pg_trgm },
    })
  } catch (cause) {
    throw new DomainError('installation/unreadable', { folder }, { cause })
  }
}
