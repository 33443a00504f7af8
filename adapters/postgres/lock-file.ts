import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { livenessOf, type ProcessIdentity } from './process-identity.js'

/** What a lock file says. It is written whole before it appears under its name. */
export interface LockRecord {
  /** New for each holder. */
  id: string
  process: ProcessIdentity
  startedAt: string
  url?: string
  controlToken?: string
}

/**
 * Puts `record` at `file` unless a living process has its own there.
 *
 * @returns null when it is ours now, else the holder's record.
 */
export async function takeLockFile(
  file: string,
  record: LockRecord,
  options: { watchMillis: number },
): Promise<LockRecord | null> {
  for (;;) {
    if (await createExclusively(file, record)) return null
    const holder = await readLockFile(file)
    if (!holder) continue
    if (await isAlive(file, holder, options)) return holder
    const rival = await replaceDeadHolder(file, { dead: holder, record }, options)
    if (rival) return rival
    if ((await readLockFile(file))?.id === record.id) return null
  }
}

/** Null when there is none. */
export async function readLockFile(file: string): Promise<LockRecord | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockRecord
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Replaces the file in one step; readers see the old or the new. */
export async function writeLockFile(file: string, record: LockRecord): Promise<void> {
  const whole = await writeAside(file, record)
  await rename(whole, file)
}

/**
 * Of several that found the same dead holder one replaces it: whoever takes the lock named after it.
 * That one looks again first, because the dead one may have been replaced before it looked.
 */
async function replaceDeadHolder(
  file: string,
  { dead, record }: { dead: LockRecord; record: LockRecord },
  options: { watchMillis: number },
): Promise<LockRecord | null> {
  const guard = path.join(path.dirname(file), `branchline.lock.after-${dead.id}`)
  const rival = await takeLockFile(guard, { ...record, id: randomUUID() }, options)
  if (rival) return rival
  try {
    if ((await readLockFile(file))?.id === dead.id) await writeLockFile(file, record)
  } finally {
    await rm(guard, { force: true })
  }
  return null
}

async function createExclusively(file: string, record: LockRecord): Promise<boolean> {
  const whole = await writeAside(file, record)
  try {
    // Like O_EXCL, but the file is complete when it appears.
    await link(whole, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(whole, { force: true })
  }
}

async function writeAside(file: string, record: LockRecord): Promise<string> {
  const aside = `${file}.${process.pid}-${randomUUID()}`
  // Flushed, so that no power failure leaves a lock that nobody can read.
  await writeFile(aside, JSON.stringify(record), { mode: 0o600, flush: true })
  return aside
}

/** Of a process that cannot be looked up (another container) we watch whether it touches its file. */
async function isAlive(
  file: string,
  holder: LockRecord,
  { watchMillis }: { watchMillis: number },
): Promise<boolean> {
  const liveness = livenessOf(holder.process)
  if (liveness !== 'unknown') return liveness === 'alive'
  const before = await lastTouch(file)
  const pauseMillis = watchMillis / 20
  for (let waited = 0; waited < watchMillis; waited += pauseMillis) {
    await new Promise((resolve) => setTimeout(resolve, pauseMillis))
    if ((await lastTouch(file)) !== before) return true
  }
  return false
}

async function lastTouch(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
