import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runTestProgram, type TestProgram } from '../../test/support/programs/run-program.js'
import { lockDataFolder, type FolderLockOutcome } from './data-folder-lock.js'
import type { LockRecord } from './lock-file.js'
import { currentProcess } from './process-identity.js'

let folder: string
let lockFile: string
const programs: TestProgram[] = []

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchline-lock-'))
  lockFile = path.join(folder, 'branchline.lock')
})
afterEach(async () => {
  await Promise.all(programs.splice(0).map((program) => program.killHard()))
  await rm(folder, { recursive: true })
})

async function startProgram(): Promise<TestProgram> {
  const program = runTestProgram('hold-data-folder', [folder])
  programs.push(program)
  await program.nextLine()
  return program
}

async function askToLock(program: TestProgram): Promise<{ ok: boolean; pid: number }> {
  program.tell('lock')
  return JSON.parse(await program.nextLine()) as { ok: boolean; pid: number }
}

function locked(outcome: FolderLockOutcome) {
  if (!outcome.ok) throw new Error(`held by ${outcome.holder.pid}`)
  return outcome.lock
}

/** As a process would have left it behind. */
async function leaveLock(process: Partial<LockRecord['process']>): Promise<void> {
  const identity = { ...currentProcess(), ...process }
  const record = { id: 'left-behind', process: identity, startedAt: '' }
  await writeFile(lockFile, JSON.stringify(record))
}

describe('the lock of a data folder', () => {
  it('is given to one, who is named to the next', async () => {
    const lock = locked(await lockDataFolder(folder))
    await lock.update({ url: 'http://127.0.0.1:3978' })
    await lock.update({ controlToken: 'token' })
    expect(await lockDataFolder(folder)).toEqual({
      ok: false,
      holder: { pid: process.pid, url: 'http://127.0.0.1:3978', controlToken: 'token' },
    })
    await lock.release()
    await locked(await lockDataFolder(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is readable by its owner alone', async () => {
    const lock = locked(await lockDataFolder(folder))
    expect((await stat(lockFile)).mode & 0o777).toBe(0o600)
    await lock.update({ controlToken: 'token' })
    expect((await stat(lockFile)).mode & 0o777).toBe(0o600)
    await lock.release()
  })

  it('makes the folder when there is none', async () => {
    const lock = locked(await lockDataFolder(path.join(folder, 'a/b')))
    await lock.release()
  })

  it('is given to one of many that ask at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => lockDataFolder(folder)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['branchline.lock'])
  })

  it('is taken over from a dead process by one of many that ask at once', async () => {
    await leaveLock({ pid: 2 ** 30 })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => lockDataFolder(folder)))
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['branchline.lock'])
  })

  it('is taken over when its process died while it was taking over itself', async () => {
    await leaveLock({ pid: 2 ** 30 })
    const guard = path.join(folder, 'branchline.lock.after-left-behind')
    const record = JSON.parse(await readFile(lockFile, 'utf8')) as LockRecord
    await writeFile(guard, JSON.stringify({ ...record, id: 'died-too' }))
    await locked(await lockDataFolder(folder)).release()
    expect(await readdir(folder)).toEqual([])
  })

  const itWithProc = process.platform === 'linux' ? it : it.skip
  itWithProc('is taken over when another process has the dead one’s number', async () => {
    await leaveLock({ start: 'an-earlier-boot/1' })
    await locked(await lockDataFolder(folder)).release()
  })

  it('is not touched by a former holder', async () => {
    const former = locked(await lockDataFolder(folder))
    await leaveLock({})
    await former.update({ url: 'http://127.0.0.1:1' })
    await former.release()
    expect(JSON.parse(await readFile(lockFile, 'utf8'))).toMatchObject({ id: 'left-behind' })
  })

  it('of another container counts while its holder gives signs of life, and no longer', async () => {
    await leaveLock({ host: 'elsewhere' })
    const sign = setInterval(() => void utimes(lockFile, new Date(), new Date()), 10)
    const outcome = await lockDataFolder(folder, { watchMillis: 2_000 })
    clearInterval(sign)
    expect(outcome.ok).toBe(false)
    await locked(await lockDataFolder(folder, { watchMillis: 200 })).release()
  })
})

describe('the lock of a data folder among processes', () => {
  it('is held until its process is killed, and then free', async () => {
    const program = await startProgram()
    expect(await askToLock(program)).toEqual({ ok: true, pid: program.pid })
    expect(await lockDataFolder(folder)).toEqual({
      ok: false,
      holder: { pid: program.pid, url: 'http://127.0.0.1:1', controlToken: 'secret' },
    })
    await program.killHard()
    await locked(await lockDataFolder(folder)).release()
  })

  it('goes to one of two that find a dead one’s at the same moment', async () => {
    const first = await startProgram()
    const rivals = [await startProgram(), await startProgram()]
    await askToLock(first)
    await first.killHard()
    const outcomes = await Promise.all(rivals.map(askToLock))
    expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true])
  })
})
