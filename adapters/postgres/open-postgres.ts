import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Tables } from '../../core/database.js'
import { DomainError } from '../../core/errors.js'
import { silentLogger, type Logger } from '../../core/logger.js'
import type { OpenDatabase } from './open-database.js'
import { pgTypes } from './value-types.js'

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
  const pool = createPool(options)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await checkServer(db)
    if (options.schema) await ensureSchema(db, options.schema)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    db,
    executeSql: (text, values) => pool.query(text, values),
    close: () => (pool.ending ? Promise.resolve() : pool.end()),
  }
}

function createPool({ url, poolSize = 10, schema, logger = silentLogger }: PostgresOptions) {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: pgTypes,
    application_name: 'branchline',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // A node that hangs in a transaction must not hold its locks for ever.
    idle_in_transaction_session_timeout: 60_000,
    ...(schema ? { options: `-c search_path=${quoteIdentifier(schema)},public` } : {}),
  })
  // A lost connection is an `error` event, idle (on the pool) or in a transaction between two statements
  // (on the client). Without a listener it would end the process; whoever uses it gets the error as well.
  const report = (error: Error) => logger.warn({ err: error }, 'lost a database connection')
  pool.on('error', report)
  pool.on('connect', (client) => client.on('error', report))
  // A client given back inside a transaction is thrown away, and the server rolls back: the next holder
  // must not find it. Where it is released `pg` looks whether it was ended.
  pool.on('release', (_error, client) => {
    if (client.getTransactionStatus() !== 'I') client.end().catch(report)
  })
  return pool
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
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a schema's name: ${name}`)
  return name
}
