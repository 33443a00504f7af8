import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { KeyFile } from '../config/key-file.js'
import type { Finding, Settings } from './finding.js'

/** Whether there are keys, and whether those in files can be read by their owner alone. */
export function checkKeys({ config, secrets }: Settings): Promise<Finding[]> {
  return Promise.all([
    checkRing('token keys', { set: secrets.tokenKeys, file: ['token-keys', config.dataDir] }),
    checkRing('data keys', { set: secrets.dataKeys, file: ['data-keys', config.dataDir] }),
  ])
}

async function checkRing(
  check: string,
  { set, file: [name, dataDir] }: { set: string[] | null; file: [KeyFile, string] },
): Promise<Finding> {
  if (set) return { check, state: 'ok', detail: `${set.length} from the settings` }
  const file = path.join(dataDir, name)
  const found = await stat(file).catch(() => null)
  if (!found) return { check, state: 'ok', detail: 'made at the first start' }
  const isPrivate = process.platform === 'win32' || (found.mode & 0o077) === 0
  return {
    check,
    state: isPrivate ? 'ok' : 'warning',
    detail: isPrivate ? file : `${file} can be read by others: chmod 600`,
  }
}
