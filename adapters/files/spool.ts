import { createHash, randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'

/** Content whose length and hash are known. */
export interface Spooled {
  body: Blob
  /** Hexadecimal. */
  sha256: string
  remove(): Promise<void>
}

/** Reads to the end before anybody is told; a stream goes through a temporary file, not through memory. */
export async function spool(content: Readable | Uint8Array): Promise<Spooled> {
  if (content instanceof Uint8Array) {
    const body = new Blob([Uint8Array.from(content)])
    return { body, sha256: hashOf(content), remove: async () => {} }
  }
  const file = path.join(tmpdir(), `branchline-upload-${randomUUID()}`)
  const remove = () => rm(file, { force: true })
  try {
    const sha256 = await writeAndHash(content, file)
    return { body: await openAsBlob(file), sha256, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function writeAndHash(content: Readable, file: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(file, 'wx', 0o600)
  try {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      hash.update(chunk)
      await handle.write(chunk)
    }
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
