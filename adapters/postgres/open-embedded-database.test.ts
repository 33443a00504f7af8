import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describeDatabase } from '../../test/contracts/database.contract.js'
import { openTestDatabase } from '../../test/support/database.js'
import { runTestProgram } from '../../test/support/programs/run-program.js'
import { openEmbeddedDatabase } from './open-embedded-database.js'

describe('an embedded database', () => {
  describeDatabase(openTestDatabase)
})

describe('an embedded database in a folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'branchline-database-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('keeps every acknowledged row and no half transaction through kill -9', async () => {
    let acknowledged = 0
    for (const rows of [1, 40, 150]) {
      const writer = runTestProgram('write-embedded', [folder])
      const first = Number(await writer.nextLine())
      expect(first).toBe(acknowledged + 1)
      acknowledged = first
      while (acknowledged < first + rows) acknowledged = Number(await writer.nextLine())
      await writer.killHard()
      // What it had still printed was acknowledged as well.
      for await (const line of remaining(writer)) acknowledged = Number(line)
      const found = await countMoves(folder)
      expect(found.count).toBe(found.last)
      expect(found.last).toBeGreaterThanOrEqual(acknowledged)
      expect({ a: found.a, b: found.b }).toEqual({ a: -found.count, b: found.count })
      acknowledged = found.last
    }
  })

  it('is refused when the folder holds something else', async () => {
    await writeFile(path.join(folder, 'PG_VERSION'), 'not a database')
    await expect(openEmbeddedDatabase(folder)).rejects.toMatchObject({
      code: 'installation/unreadable',
      details: { folder },
    })
  })
})

describe('an embedded database that is closing', () => {
  it('finishes the transaction in hand and refuses new work', async () => {
    const database = await openEmbeddedDatabase(null)
    const events: string[] = []
    let finish = () => {}
    const mayFinish = new Promise<void>((resolve) => (finish = resolve))
    const began = new Promise<void>((resolve) => {
      void database.db.transaction().execute(async (tx) => {
        resolve()
        await mayFinish
        await sql`select 1`.execute(tx)
        events.push('finished')
      })
    })
    await began
    const closed = database.close().then(() => events.push('closed'))
    await expect(sql`select 1`.execute(database.db)).rejects.toThrow('after calling end')
    finish()
    await closed
    await database.close()
    expect(events).toEqual(['finished', 'closed'])
  })
})

async function* remaining(writer: ReturnType<typeof runTestProgram>) {
  for (;;) {
    const line = await writer.nextLine().catch(() => null)
    if (line === null) return
    yield line
  }
}

async function countMoves(folder: string) {
  const database = await openEmbeddedDatabase(folder)
  const { rows } = await sql<{ count: number; last: number; a: number; b: number }>`
    select (select count(*) from moves) as count, (select max(n) from moves) as last,
      (select balance from accounts where id = 'a') as a,
      (select balance from accounts where id = 'b') as b`.execute(database.db)
  await database.close()
  if (!rows[0]) throw new Error('no answer')
  return rows[0]
}
