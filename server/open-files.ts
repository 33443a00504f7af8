import type { Files } from '../core/files.js'
import type { OpenPortsInput } from './open-ports.js'

/** A folder under DATA_DIR, or the S3-compatible store that was configured. */
export async function openFiles(_input: OpenPortsInput): Promise<Files> {
  const missing = () => Promise.reject(new Error('no files yet'))
  return { put: missing, get: () => Promise.resolve(null), delete: () => Promise.resolve() }
}
