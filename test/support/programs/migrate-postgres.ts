import { migrate } from '../../../adapters/postgres/migrate.js'
import { openPostgres } from '../../../adapters/postgres/open-postgres.js'

// Migrates the database in its argument when told by a line on its input, and prints what it ran.
const url = process.argv[2]
if (!url) throw new Error('which database?')
const database = await openPostgres({ url })
process.stdout.write('ready\n')
process.stdin.once('data', () => {
  void migrate(database.db).then((ran) => process.stdout.write(`${JSON.stringify(ran)}\n`))
})
