import { migrate } from '../../adapters/postgres/migrate.js'
import { openEmbeddedDatabase, type OpenDatabase } from '../../adapters/postgres/open-database.js'

/** A migrated database in memory. Start one a test file, not one a test: it takes seconds. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  const database = await openEmbeddedDatabase(null)
  await migrate(database.db)
  return database
}
