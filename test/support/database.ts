import { randomBytes } from 'node:crypto'
import { migrate } from '../../adapters/postgres/migrate.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openEmbeddedDatabase } from '../../adapters/postgres/open-embedded-database.js'
import { openPostgres } from '../../adapters/postgres/open-postgres.js'
import { databaseDump } from './database-template.js'
import { hasPostgres, postgresUrl } from './services/offered.js'
import { runOnServer } from './services/run-on-server.js'

/** A migrated database in memory. Start one a test file, not one a test: it takes seconds. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  return openEmbeddedDatabase(null, { dump: await databaseDump() })
}

export interface TestPostgres extends OpenDatabase {
  /** For a second node on the same database. */
  url: string
}

/** A migrated database of one's own on PostgreSQL, dropped on `close`; null where there is no PostgreSQL. */
export async function openTestPostgres(): Promise<TestPostgres | null> {
  if (!hasPostgres) return null
  const empty = await createTestPostgres()
  const database = await openPostgres({ url: empty.url })
  await migrate(database.db)
  return {
    ...database,
    url: empty.url,
    async close() {
      await database.close()
      await empty.drop()
    },
  }
}

/** An empty database of one's own. Ask `hasPostgres` first. */
export async function createTestPostgres(): Promise<{ url: string; drop(): Promise<void> }> {
  const server = await postgresUrl()
  const name = `branchline_test_${randomBytes(6).toString('hex')}`
  await runOnServer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    drop: () => runOnServer(server, `drop database if exists ${name} with (force)`),
  }
}
