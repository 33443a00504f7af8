import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The keys of an embedded installation, made on its first start and readable by its owner alone.
 * To change one, put a new line in front and delete the last a day later.
 */
export async function readOrCreateTokenKeys(dataDir: string): Promise<string[]> {
  const file = path.join(dataDir, 'token-keys')
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
