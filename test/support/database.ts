import { migrate } from '../../adapters/postgres/migrate.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openEmbeddedDatabase } from '../../adapters/postgres/open-embedded-database.js'

/** A migrated database in memory. Start one a test file, not one a test: it takes seconds. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const database = await openEmbeddedDatabase(null)
  await migrate(database.db)
  return database
}
