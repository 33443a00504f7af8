import { migrate } from '../../../adapters/postgres/migrate.js'
import { openEmbeddedDatabase } from '../../../adapters/postgres/open-embedded-database.js'
import { importFolder } from '../../../knowledge/index.js'
import { aKnowledge } from '../knowledge.js'

// Imports the folder of its second argument into the embedded database of the first, and prints the
// name of each document once it is acknowledged.
const [database, folder] = process.argv.slice(2)
if (!database || !folder) throw new Error('which folders?')
const { db, close } = await openEmbeddedDatabase(database)
await migrate(db)
process.stdout.write('ready\n')
await importFolder(aKnowledge(db), {
  bankId: null,
  folder,
  onProgress: ({ name }) => void process.stdout.write(`${name}\n`),
})
await close()
