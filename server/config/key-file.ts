import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** `token-keys` sign what clients carry, `data-keys` seal what the database keeps. */
export type KeyFile = 'token-keys' | 'data-keys'

/**
 * The keys of an embedded installation, made on its first start and readable by its owner alone.
 * How to change one is in docs/guides/rotate-keys.md.
 */
export async function readOrCreateKeys(dataDir: string, name: KeyFile): Promise<string[]> {
  const file = path.join(dataDir, name)
  try {
    return toKeys(await readFile(file, 'utf8'), file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const key = randomBytes(32).toString('base64url')
  await writeFile(file, `${key}\n`, { mode: 0o600, flag: 'wx' })
  return [key]
}

function toKeys(text: string, file: string): string[] {
  const keys = text.split('\n').flatMap((line) => line.trim() || [])
  if (keys.length === 0 || keys.some((key) => key.length < 32))
    throw new Error(`${file} must hold keys of at least 32 characters, one a line`)
  return keys
}
