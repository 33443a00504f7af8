import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../../adapters/postgres/migrate.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openEmbeddedDatabase } from '../../adapters/postgres/open-embedded-database.js'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import { openTestDatabase, openTestPostgres } from '../../test/support/database.js'
import { runTestProgram } from '../../test/support/programs/run-program.js'
import { addSealedRows, openSealedRows } from '../../test/support/sealed-rows.js'
import { describeWithPostgres } from '../../test/support/services/describe-with.js'
import type { Database } from '../database.js'
import type { RotatingSealer } from '../sealer.js'
import { resealBatch, sealedColumns, type ResealedBatch, type ResealPlace } from './index.js'

const [oldKey, newKey] = [
  'the old key of a bank, long enough',
  'the new key of a bank, long enough',
]
const before = createSealer([oldKey])
const rotated = createSealer([newKey, oldKey])
const after = createSealer([newKey])

async function resealAll(
  { db, sealer = rotated }: { db: Database; sealer?: RotatingSealer },
  { dryRun = false, atMost = 7 } = {},
) {
  const sum = { values: 0, old: 0, resealed: 0, unreadable: 0 }
  let place: ResealPlace | null = null
  do {
    const batch: ResealedBatch = await resealBatch({ db, sealer }, { after: place, dryRun, atMost })
    for (const count of ['values', 'old', 'resealed', 'unreadable'] as const)
      sum[count] += batch[count]
    place = batch.next
  } while (place)
  return sum
}

describe('on an embedded database', () => describeResealing(openTestDatabase))
describeWithPostgres('on PostgreSQL', () =>
  describeResealing(() => openTestPostgres() as Promise<OpenDatabase>),
)

function describeResealing(open: () => Promise<OpenDatabase>): void {
  let database: OpenDatabase
  let db: Database
  beforeAll(async () => {
    database = await open()
    db = database.db
  }, 60_000)
  afterAll(() => database.close())
  beforeEach(async () => {
    await sql`truncate conversations, bot_state, customers, complaints, leads cascade`.execute(db)
  })

  it('finds every value in batches of any size, and the old key is not needed afterwards', async () => {
    const values = await addSealedRows({ db, sealer: before }, 20)
    const all = values.length
    expect(await resealAll({ db }, { dryRun: true })).toEqual({
      ...{ values: all, old: all, resealed: 0, unreadable: 0 },
    })
    await expect(openSealedRows({ db, sealer: after })).rejects.toMatchObject({
      code: 'sealed/unreadable',
    })
    expect(await resealAll({ db })).toEqual({
      ...{ values: all, old: all, resealed: all, unreadable: 0 },
    })
    expect(await openSealedRows({ db, sealer: after })).toEqual(values)
    expect(await resealAll({ db }, { atMost: 1 })).toEqual({
      ...{ values: all, old: 0, resealed: 0, unreadable: 0 },
    })
  })

  it('leaves what no key opens as it is, and goes on', async () => {
    const values = await addSealedRows({ db, sealer: before }, 1)
    const stranger = createSealer(['a key that belongs to some other bank'])
    const lost = await stranger.seal('lost')
    await sql`update leads set sealed_phone = ${lost}`.execute(db)
    const all = values.length
    expect(await resealAll({ db })).toEqual({
      ...{ values: all, old: all - 1, resealed: all - 1, unreadable: 1 },
    })
    const { rows } = await sql`select sealed_phone from leads`.execute(db)
    expect(rows).toEqual([{ sealed_phone: lost }])
  })

  it('does not overwrite what somebody writes at the same moment', async () => {
    await addSealedRows({ db, sealer: before }, 1)
    const newer = await rotated.seal('newer')
    const interrupted: RotatingSealer = {
      ...rotated,
      async seal(text) {
        await sql`update leads set sealed_phone = ${newer}`.execute(db)
        await sql`update activities set sealed = null`.execute(db)
        return rotated.seal(text)
      },
    }
    const { old, resealed } = await resealAll({ db, sealer: interrupted })
    expect(resealed).toBeLessThan(old)
    const { rows } = await sql`
      select (select sealed_phone from leads), (select sealed from activities)`.execute(db)
    expect(rows).toEqual([{ sealed_phone: newer, sealed: null }])
  })

  it('knows every column whose name says that it is sealed', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and column_name like '%sealed%'`.execute(db)
    const known = sealedColumns.map(({ table, column }) => `${table}.${column}`)
    expect(rows.length).toBeGreaterThan(0)
    expect(known).toEqual(expect.arrayContaining(rows.map(({ name }) => name)))
  })
}

describe('sealing anew that is killed in the middle', () => {
  it('loses nothing, and the next run does the rest', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'branchline-reseal-'))
    const first = await openEmbeddedDatabase(folder)
    const program = (command: string) => runTestProgram(command, [folder, newKey, oldKey])
    const values = await prepare(first)
    for (const batches of [30, 60]) {
      const running = program('reseal-folder')
      for (let i = 0; i < batches; i++) await running.nextLine()
      await running.killHard()
      const found = await openEmbeddedDatabase(folder)
      expect(await openSealedRows({ db: found.db, sealer: rotated })).toEqual(values)
      const left = await resealAll(found, { dryRun: true })
      expect(left.old).toBeGreaterThan(0)
      expect(left.old).toBeLessThan(values.length)
      await found.close()
    }
    const last = await openEmbeddedDatabase(folder)
    await resealAll(last)
    expect(await openSealedRows({ db: last.db, sealer: after })).toEqual(values)
    await last.close()
    await rm(folder, { recursive: true })
  }, 120_000)
})

async function prepare(database: OpenDatabase): Promise<string[]> {
  await migrate(database.db)
  const values = await addSealedRows({ db: database.db, sealer: before }, 60)
  await database.close()
  return values
}
