import { sql } from 'kysely'
import type { Database } from '../../core/database.js'
import { DomainError } from '../../core/errors.js'
import type { Logger } from '../../core/logger.js'
import { createPool } from './create-pool.js'
import { shareConnections } from './shared-connections.js'
import { toOpenDatabase, type OpenDatabase } from './open-database.js'

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database` */
  url: string
  /** Connections of this node. */
  poolSize?: number
  /** Where unqualified names are found and made; made itself when absent. Extensions stay in `public`. */
  schema?: string
  logger?: Logger
}

const oldestVersion = 15

/**
 * PostgreSQL through `pg`.
 *
 * @throws DomainError `installation/database-unreachable`, `installation/database-too-old`.
 */
export async function openPostgres(options: PostgresOptions): Promise<OpenDatabase> {
  const database = open(options)
  try {
    await checkServer(database.db)
    if (options.schema) await ensureSchema(database.db, options.schema)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}

function open(options: PostgresOptions): OpenDatabase {
  const pool = connect(options)
  // The other half is for transactions and for whoever uses the pool itself.
  const most = Math.floor(pool.options.max / 2)
  return toOpenDatabase(pool, most > 0 ? shareConnections(pool, { most }) : pool)
}

function connect({ url, poolSize = 10, schema, logger }: PostgresOptions) {
  return createPool(
    {
      connectionString: url,
      max: poolSize,
      pipeline: true,
      application_name: 'branchline',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // A node that hangs in a transaction must not hold its locks for ever.
      idle_in_transaction_session_timeout: 60_000,
      ...(schema ? { options: `-c search_path=${quoteIdentifier(schema)},public` } : {}),
    },
    logger,
  )
}

async function checkServer(db: Database): Promise<void> {
  const version = await serverVersion(db)
  if (version < oldestVersion)
    throw new DomainError('installation/database-too-old', { version, needed: oldestVersion })
}

async function serverVersion(db: Database): Promise<number> {
  try {
    const { rows } = await sql<{ number: number }>`
      select current_setting('server_version_num')::int / 10000 as number`.execute(db)
    return rows[0]?.number ?? 0
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DomainError('installation/database-unreachable', { reason }, { cause })
  }
}

async function ensureSchema(db: Database, schema: string): Promise<void> {
  // Two nodes at once: `if not exists` alone may still meet the other's insert into the catalogue.
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('branchline: create schema'))`.execute(tx)
    await sql`create schema if not exists ${sql.id(schema)}`.execute(tx)
  })
}

function quoteIdentifier(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a schema’s name: ${name}`)
  return name
}
