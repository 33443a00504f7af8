import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Finding, Settings } from './finding.js'

const enoughBytes = 1024 ** 3

/** The folder of an embedded installation, or of the files of any: can it be written to, is there room? */
export async function checkDataFolder({ config }: Settings): Promise<Finding[]> {
  if (config.database.kind === 'postgres' && config.s3) return []
  const folder = await nearestFolder(config.dataDir)
  const isFolder = (await stat(folder)).isDirectory()
  const writable =
    isFolder &&
    (await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    ))
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  return [
    {
      check: 'data folder',
      state: writable ? 'ok' : 'failed',
      detail: `${config.dataDir}${writable ? '' : isFolder ? ' cannot be written to' : ' is no folder'}`,
    },
    {
      check: 'disk space',
      state: free > enoughBytes ? 'ok' : free > enoughBytes / 10 ? 'warning' : 'failed',
      detail: `${(free / 1024 ** 3).toFixed(1)} GB free`,
    },
  ]
}

export async function checkPort({ config }: Settings): Promise<Finding[]> {
  const { host, port } = config.http
  const problem = await new Promise<string | null>((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, host, () => probe.close(() => resolve(null)))
  })
  if (problem === null) return [{ check: 'port', state: 'ok', detail: `${host}:${port} is free` }]
  const ours = problem === 'EADDRINUSE' && (await isOurs(`http://${host}:${port}`))
  return [
    ours
      ? { check: 'port', state: 'ok', detail: `${host}:${port} is held by a running Branchline` }
      : { check: 'port', state: 'failed', detail: `${host}:${port}: ${problem}` },
  ]
}

async function isOurs(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(2_000) }).catch(
    () => null,
  )
  return answer?.ok ?? false
}

/** A folder that a start would make is judged by the one that it would be made in. */
async function nearestFolder(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null)
  return found ? folder : nearestFolder(path.dirname(folder))
}
