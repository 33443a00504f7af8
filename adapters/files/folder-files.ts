import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import {
  mkdir,
  open,
  opendir,
  readdir,
  rename,
  rm,
  rmdir,
  stat,
  type FileHandle,
} from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Files, ListedFile, StoredFile } from '../../core/files.js'
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
        await moveInto(aside, target)
      } catch (error) {
        await rm(aside, { force: true })
        throw error
      }
    },
    get: (key) => readStored(pathOf(key)),
    async delete(key) {
      const file = pathOf(key)
      await rm(file, { force: true })
      await removeEmptyFolders(path.dirname(file), folder)
    },
    list: (prefix) => listFiles(pathOf(prefix), prefix),
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

/** A delete may take the folder away in between, because it was empty: then once more. */
async function moveInto(aside: string, target: string): Promise<void> {
  const folder = path.dirname(target)
  for (let left = 10; ; left--) {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await rename(aside, target)
      return await flushFolder(folder)
    } catch (error) {
      if (!isAbsent(error) || left === 0 || !(await isThere(aside))) throw error
    }
  }
}

/** Each conversation has a folder of its own; those without files would add up. */
async function removeEmptyFolders(folder: string, root: string): Promise<void> {
  if (path.relative(root, folder) === '') return
  try {
    await rmdir(folder)
  } catch {
    return
  }
  await removeEmptyFolders(path.dirname(folder), root)
}

async function* listFiles(folder: string, key: string): AsyncGenerator<ListedFile, void> {
  // One level at a time, so that no more names are in memory than are read ahead.
  const entries = await opendir(folder).catch(nullIfAbsent)
  if (!entries) return
  for await (const entry of entries) {
    const [inner, innerKey] = [path.join(folder, entry.name), `${key}/${entry.name}`]
    if (entry.isDirectory()) yield* listFiles(inner, innerKey)
    else {
      const found = await stat(inner).catch(nullIfAbsent)
      if (found) yield { key: innerKey, storedAt: found.mtime }
    }
  }
}

async function readStored(file: string): Promise<StoredFile | null> {
  const handle = await open(file, 'r').catch(nullIfAbsent)
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

function nullIfAbsent(error: unknown): null {
  if (isAbsent(error)) return null
  throw error
}

function isAbsent(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(nullIfAbsent)) !== null
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
