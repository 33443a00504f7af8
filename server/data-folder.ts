import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DomainError } from '../core/errors.js'

const megabyte = 1024 ** 2

/**
 * Makes the folder where there is none and tries to write to it, so that what is wrong with it is said at the
 * start and by its name. `leastFree` is in bytes.
 *
 * @throws DomainError `installation/folder-unusable`.
 */
export async function prepareFolder(
  folder: string,
  { leastFree }: { leastFree: number },
): Promise<void> {
  const unusable = (reason: string, cause?: unknown) =>
    new DomainError('installation/folder-unusable', { folder, reason }, { cause })
  try {
    await makeFolder(folder)
    await tryToWrite(folder)
  } catch (cause) {
    throw unusable((cause as NodeJS.ErrnoException).code ?? String(cause), cause)
  }
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free < leastFree)
    throw unusable(
      `${Math.floor(free / megabyte)} MB free, ${Math.ceil(leastFree / megabyte)} MB needed`,
    )
}

/** Not Node's `recursive`, which never ends where a folder takes no folders, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  const problem = await tryToMake(folder)
  if (problem === null) return
  const parent = path.dirname(folder)
  if (problem.code !== 'ENOENT' || (await isThere(parent))) throw problem
  await makeFolder(parent)
  const again = await tryToMake(folder)
  if (again) throw again
}

async function tryToMake(folder: string): Promise<NodeJS.ErrnoException | null> {
  try {
    await mkdir(folder, { mode: 0o700 })
    return null
  } catch (cause) {
    const error = cause as NodeJS.ErrnoException
    if (error.code !== 'EEXIST') return error
    // A link to nowhere is there as well, and leads to no folder.
    const found = await stat(folder).catch(() => null)
    return found?.isDirectory()
      ? null
      : Object.assign(new Error('not a folder', { cause }), { code: 'ENOTDIR' })
  }
}

function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(
    () => true,
    () => false,
  )
}

async function tryToWrite(folder: string): Promise<void> {
  const file = path.join(folder, `.try-${randomUUID()}`)
  try {
    await writeFile(file, Buffer.alloc(4_096), { flag: 'wx', flush: true })
  } finally {
    await rm(file, { force: true })
  }
}
