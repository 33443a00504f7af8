import { sql } from 'kysely'
import { openPostgres } from '../../adapters/postgres/open-postgres.js'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Database } from '../../core/database.js'
import { DomainError } from '../../core/errors.js'
import type { Finding, Settings } from './finding.js'

const check = 'database'

/** PostgreSQL is asked; an embedded database is only looked for, because a server may have it open. */
export async function checkDatabase({ config, secrets }: Settings): Promise<Finding[]> {
  if (config.database.kind === 'embedded' || secrets.databaseUrl === null) {
    const made = existsSync(path.join(config.dataDir, 'database'))
    return [{ check, state: 'ok', detail: made ? 'embedded' : 'embedded, made at the first start' }]
  }
  try {
    const database = await openPostgres({ url: secrets.databaseUrl, poolSize: 1 })
    try {
      return [await describeServer(database.db), await checkPgvector(database.db)]
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return [{ check, state: 'failed', detail: `${error.code} ${JSON.stringify(error.details)}` }]
  }
}

async function describeServer(db: Database): Promise<Finding> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version') as version`.execute(db)
  return { check, state: 'ok', detail: `PostgreSQL ${rows[0]?.version}` }
}

async function checkPgvector(db: Database): Promise<Finding> {
  const { rows } = await sql<{ version: string }>`
    select default_version as version from pg_available_extensions where name = 'vector'`.execute(
    db,
  )
  const version = rows[0]?.version
  return {
    check: 'pgvector',
    state: version ? 'ok' : 'failed',
    detail: version ?? 'not installed on the server',
  }
}
