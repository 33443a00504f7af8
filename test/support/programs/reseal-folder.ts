import { openEmbeddedDatabase } from '../../../adapters/postgres/open-embedded-database.js'
import { createSealer } from '../../../adapters/sealed-values/create-sealer.js'
import { resealBatch, type ResealPlace } from '../../../core/sealed-values/index.js'

// Seals the values in the embedded database of the folder in its first argument anew, with the keys in the
// others, and prints a line for each batch.
const [folder, ...keys] = process.argv.slice(2)
if (!folder) throw new Error('which folder?')
const { db, close } = await openEmbeddedDatabase(folder)
const sealer = createSealer(keys)
let after: ResealPlace | null = null
do {
  const { next, resealed } = await resealBatch({ db, sealer }, { after, atMost: 1, dryRun: false })
  after = next
  process.stdout.write(`${resealed}\n`)
} while (after)
await close()
