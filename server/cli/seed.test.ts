import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { Command } from 'commander'
import { migrate } from '../../adapters/postgres/migrate.js'
import { silentLogger } from '../../core/logger.js'
import { listBanks, readSetting, saveBanks, saveOperator } from '../../core/organisation/index.js'
import { aBank, words } from '../../test/support/organisation.js'
import { createClosing } from '../closing.js'
import { openDatabase } from '../open-ports.js'
import { registerSeed } from './seed.js'
import { readSettings } from './settings.js'

const dataDir = mkdtempSync(path.join(tmpdir(), 'branchline-seed-'))
let dataDirBefore: string | undefined
beforeAll(() => {
  dataDirBefore = process.env.DATA_DIR
  process.env.DATA_DIR = dataDir
})
afterAll(() => {
  if (dataDirBefore === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = dataDirBefore
  rmSync(dataDir, { recursive: true, force: true })
})

async function seed(...options: string[]): Promise<string> {
  const printed: string[] = []
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text))
    return true
  })
  try {
    const program = new Command()
    registerSeed(program)
    await program.parseAsync(['seed', ...options], { from: 'user' })
    return printed.join('')
  } finally {
    write.mockRestore()
  }
}

async function withDatabase<T>(
  work: (opened: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const closing = createClosing({ logger: silentLogger })
  try {
    return await work(await openDatabase({ ...readSettings(), closing, logger: silentLogger }))
  } finally {
    await closing.closeAll()
  }
}

it('makes a demo of an installation with banks of its own only when it is told to', async () => {
  await withDatabase(async ({ db }) => {
    await migrate(db)
    await saveOperator({ db }, { id: 'centre', name: words('Centre') })
    await saveBanks({ db }, [aBank()])
  })
  await expect(seed()).rejects.toMatchObject({ name: 'CommandProblem', exitCode: 1 })
  await withDatabase(async ({ db }) => {
    expect(await readSetting({ db }, 'demo')).toBeNull()
    expect(await listBanks({ db })).toHaveLength(1)
  })

  expect(JSON.parse(await seed('--demo', '--json'))).toMatchObject({ banks: 2, branches: 8 })
  expect(JSON.parse(await seed('--json'))).toMatchObject({ passagesChanged: 0 })
  await withDatabase(async ({ db }) => {
    expect(await readSetting({ db }, 'demo')).not.toBeNull()
    expect(await listBanks({ db })).toHaveLength(3)
  })
}, 120_000)
