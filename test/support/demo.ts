import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { saveBranches, savePlaces } from '../../core/branches/index.js'
import { saveBanks, saveOperator } from '../../core/organisation/index.js'
import { saveProducts } from '../../core/products/index.js'
import { demoFolder, readDemo } from '../../server/seed/index.js'
import { openTestDatabase } from './database.js'

/** A database with what the demo's banks have, but nothing that can be asked about. */
export async function openDemoDatabase(): Promise<OpenDatabase> {
  const database = await openTestDatabase()
  const demo = await readDemo(demoFolder)
  await saveOperator(database, demo.operator)
  await saveBanks(database, demo.banks)
  await saveBranches(database, demo.branches)
  await savePlaces(database, demo.places)
  await saveProducts(database, demo.products)
  return database
}
