import { PGlite, types } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database, Tables } from '../../core/database.js'
import { createPglitePool } from './pglite-pool.js'

export interface OpenDatabase {
  db: Database
  /** For libraries that bring their own SQL (pg-boss). */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  close(): Promise<void>
}

// The same value types from both drivers: bigint counts as numbers, dates as 'YYYY-MM-DD'.
const asText = (value: string) => value
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, asText)

/** PostgreSQL in this process. `folder` null keeps everything in memory. */
export async function openEmbeddedDatabase(folder: string | null): Promise<OpenDatabase> {
  const pglite = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    extensions: { vector, pg_trgm },
    parsers: { [types.INT8]: Number, [types.DATE]: asText },
  })
  const pool = createPglitePool(pglite)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    executeSql: (text, values) => pool.query(text, values),
    close: () => db.destroy(),
  }
}

export interface PostgresOptions {
  url: string
  /** Connections of this node. */
  poolSize?: number
  /** Where unqualified names are found and made; for tests that share a database. */
  schema?: string
}

/** PostgreSQL through `pg`. */
export async function openPostgres(options: PostgresOptions): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5_000,
    ...(options.schema ? { options: `-c search_path=${options.schema},public` } : {}),
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    db,
    executeSql: (text, values) => pool.query(text, values),
    close: () => db.destroy(),
  }
}
