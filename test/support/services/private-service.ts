import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/** A server started for tests or benchmarks, and only for them. */
export interface PrivateService {
  url: string
  pid: number
  stop(): Promise<void>
}

/** The file that the shell would run; null when there is none. */
export function findProgram(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, name)
    try {
      accessSync(file, constants.X_OK)
      return file
    } catch {
      continue
    }
  }
  return null
}
