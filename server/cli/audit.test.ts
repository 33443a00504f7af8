import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { Command } from 'commander'
import { sql } from 'kysely'
import { migrate } from '../../adapters/postgres/migrate.js'
import { openEmbeddedDatabase } from '../../adapters/postgres/open-embedded-database.js'
import { audited } from '../../core/audit/index.js'
import { systemClock } from '../../core/clock.js'
import type { Database } from '../../core/database.js'
import { registerAudit } from './audit.js'

const dataDir = mkdtempSync(path.join(tmpdir(), 'branchline-audit-'))
const before = process.env.DATA_DIR
beforeAll(() => void (process.env.DATA_DIR = dataDir))
afterAll(() => {
  if (before === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = before
  process.exitCode = undefined
  rmSync(dataDir, { recursive: true, force: true })
})

async function inDatabase(work: (db: Database) => Promise<void>): Promise<void> {
  const { db, close } = await openEmbeddedDatabase(path.join(dataDir, 'database'))
  try {
    await migrate(db)
    await work(db)
  } finally {
    await close()
  }
}

async function verify(): Promise<{ code: unknown; result: unknown }> {
  process.exitCode = undefined
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const program = new Command()
    registerAudit(program)
    await program.parseAsync(['audit', 'verify', '--json'], { from: 'user' })
    return { code: process.exitCode, result: JSON.parse(String(write.mock.calls[0]?.[0])) }
  } finally {
    write.mockRestore()
  }
}

it('tells whether the record is whole, also by its exit code', async () => {
  await inDatabase(async (db) => {
    for (const id of ['a', 'b', 'c'])
      await audited(
        { db, clock: systemClock },
        { by: null, bankId: 'harbour', action: 'branch:change', subject: { type: 'branch', id } },
      )
  })
  expect(await verify()).toMatchObject({
    code: undefined,
    result: { ok: true, chains: [{ chain: 'bank:harbour', entries: 3, findings: [] }] },
  })
  await inDatabase(async (db) => {
    await db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`update audit_entries set subject_id = 'x' where seq = 2`.execute(tx)
    })
  })
  expect(await verify()).toMatchObject({
    code: 1,
    result: { ok: false, chains: [{ findings: [{ seq: 2, problem: 'changed' }] }] },
  })
}, 120_000)
