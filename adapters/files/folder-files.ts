import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Files, StoredFile } from '../../core/files.js'
import { checkFileKey } from './file-key.js'

// A file begins with one line of JSON that keeps its content type; a second file beside it could not be
// replaced in the same step.
const longestHeader = 1_024
const abandonedAfterMillis = 24 * 3_600_000

/** Files in a folder. Each appears whole, or not at all. */
export async function createFolderFiles({ folder }: { folder: string }): Promise<Files> {
  const incoming = path.join(folder, '.incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  await removeAbandoned(incoming)
  const pathOf = (key: string) => path.join(folder, checkFileKey(key))
  return {
    async put(key, content, { contentType }) {
      const target = pathOf(key)
      const aside = path.join(incoming, randomUUID())
      try {
        await writeWhole(aside, content, contentType)
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
        await rename(aside, target)
        await flushFolder(path.dirname(target))
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
    },
    get: (key) => readStored(pathOf(key)),
    delete: (key) => rm(pathOf(key), { force: true }),
  }
}

async function writeWhole(
  file: string,
  content: Readable | Uint8Array,
  contentType: string,
): Promise<void> {
  const header = Buffer.from(`${JSON.stringify({ contentType })}\n`)
  if (header.length > longestHeader) throw new Error('the content type is too long')
  async function* parts() {
    yield header
    if (content instanceof Uint8Array) yield content
    else yield* content
  }
  // On the disk before it gets its name: a power failure must not leave an empty file of that name.
  await pipeline(parts, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
}

async function readStored(file: string): Promise<StoredFile | null> {
  const handle = await openIfThere(file)
  if (!handle) return null
  try {
    const { contentType, length } = await readHeader(handle)
    const { size } = await handle.stat()
    return { content: handle.createReadStream({ start: length }), contentType, size: size - length }
  } catch (error) {
    await handle.close()
    throw error
  }
}

async function readHeader(handle: FileHandle): Promise<{ contentType: string; length: number }> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0)
  const length = buffer.subarray(0, bytesRead).indexOf('\n') + 1
  if (length === 0) throw new Error('a stored file has no header')
  const header = JSON.parse(buffer.toString('utf8', 0, length)) as { contentType: string }
  return { contentType: header.contentType, length }
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** What a process left behind that was killed while it wrote. */
async function removeAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name)
    const { mtimeMs } = await stat(file)
    if (Date.now() - mtimeMs > abandonedAfterMillis) await rm(file, { force: true })
  }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
