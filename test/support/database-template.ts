import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { migrate } from '../../adapters/postgres/migrate.js'
import { openEmbeddedDatabase } from '../../adapters/postgres/open-embedded-database.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const variable = 'BRANCHLINE_TEST_DATABASE'

/**
 * Makes the migrated, empty embedded database of which every test file gets a copy: making one takes
 * seconds, copying one a fraction. Kept beside the dependencies until a migration or PGlite changes.
 */
export async function offerDatabaseTemplate(): Promise<void> {
  const kept = path.join(root, 'node_modules/.cache/branchline')
  const template = path.join(kept, `database-${stateOfMigrations()}`)
  process.env[variable] = template
  if (existsSync(template)) return
  mkdirSync(kept, { recursive: true })
  const making = mkdtempSync(path.join(kept, 'making-'))
  try {
    await makeTemplate(making)
    // Another run may have been faster.
    if (!existsSync(template)) renameSync(making, template)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

/** A dump for a database in memory. */
export function databaseDump(): Promise<Blob> {
  return openAsBlob(path.join(template(), 'dump.tar'))
}

/** Lays a migrated, empty database into a folder where none is yet. */
export function layDatabase(folder: string): void {
  if (!existsSync(folder)) cpSync(path.join(template(), 'folder'), folder, { recursive: true })
}

async function makeTemplate(place: string): Promise<void> {
  const folder = path.join(place, 'folder')
  const database = await openEmbeddedDatabase(folder)
  await migrate(database.db)
  await database.close()
  const pglite = await PGlite.create({ dataDir: folder })
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  writeFileSync(path.join(place, 'dump.tar'), Buffer.from(await dump.arrayBuffer()))
}

function template(): string {
  const found = process.env[variable]
  if (!found) throw new Error('is test/support/global-setup.js in the Jest configuration?')
  return found
}

function stateOfMigrations(): string {
  const migrations = path.join(root, 'adapters/postgres/migrations')
  const hash = createHash('sha256')
  for (const name of readdirSync(migrations).sort())
    hash.update(name).update(readFileSync(path.join(migrations, name)))
  hash.update(readFileSync(path.join(root, 'adapters/postgres/migrate.ts')))
  hash.update(readFileSync(path.join(root, 'package-lock.json')))
  return hash.digest('hex').slice(0, 16)
}
