import { randomUUID } from 'node:crypto'
import { mkdir, rm, utimes } from 'node:fs/promises'
import path from 'node:path'
import { readLockFile, takeLockFile, writeLockFile, type LockRecord } from './lock-file.js'
import { currentProcess } from './process-identity.js'

export type FolderLockOutcome =
  { ok: true; lock: DataFolderLock } | { ok: false; holder: FolderHolder }

export interface DataFolderLock {
  /** Tells whoever comes next how to reach this process. */
  update(fields: { url?: string; controlToken?: string }): Promise<void>
  release(): Promise<void>
}

/** The process that has the folder, and how to reach it when it has said so. */
export interface FolderHolder {
  pid: number
  url?: string
  controlToken?: string
}

const touchEveryMillis = 5_000

/**
 * Makes this process the only one that opens the embedded installation in `folder`. The lock of a process
 * that has died is taken over. One of another container is given up after `watchMillis` without a sign of life.
 */
export async function lockDataFolder(
  folder: string,
  { watchMillis = 30_000 }: { watchMillis?: number } = {},
): Promise<FolderLockOutcome> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'branchline.lock')
  const startedAt = new Date().toISOString()
  const record: LockRecord = { id: randomUUID(), process: currentProcess(), startedAt }
  const holder = await takeLockFile(file, record, { watchMillis })
  if (!holder) return { ok: true, lock: keepLock(file, record) }
  const { url, controlToken } = holder
  return { ok: false, holder: { pid: holder.process.pid, url, controlToken } }
}

function keepLock(file: string, record: LockRecord): DataFolderLock {
  let current = record
  let step = Promise.resolve()
  const inOrder = (work: () => Promise<void>) => (step = step.then(work, work))
  const isOurs = async () => (await readLockFile(file))?.id === record.id

  const timer = setInterval(() => {
    const now = new Date()
    void inOrder(() => utimes(file, now, now).catch(() => {}))
  }, touchEveryMillis)
  timer.unref()

  return {
    update: (fields) =>
      inOrder(async () => {
        current = { ...current, ...fields }
        if (await isOurs()) await writeLockFile(file, current)
      }),
    release: () => {
      clearInterval(timer)
      return inOrder(async () => {
        if (await isOurs()) await rm(file, { force: true })
      })
    },
  }
}
