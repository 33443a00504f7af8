import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { findFreePort, runProgram, startProgram, waitUntil } from './child-program.js'
import { findProgram, type PrivateService } from './private-service.js'

export type FoundPostgres = { ok: true; bin: string } | { ok: false; reason: string }

/** Looks for PostgreSQL's programs on the PATH and where Debian keeps them, and for pgvector beside them. */
export function findPostgres(): FoundPostgres {
  const bins = [findProgram('postgres')].flatMap((file) =>
    file ? [path.dirname(realpathSync(file))] : [],
  )
  const debian = '/usr/lib/postgresql'
  if (existsSync(debian))
    bins.push(
      ...readdirSync(debian)
        .sort(byNumberDown)
        .map((v) => path.join(debian, v, 'bin')),
    )
  const complete = bins.filter((bin) => existsSync(path.join(bin, 'initdb')))
  if (complete.length === 0) return { ok: false, reason: 'PostgreSQL was not found' }
  const bin = complete.find(hasPgvector)
  return bin
    ? { ok: true, bin }
    : { ok: false, reason: 'PostgreSQL was found, but without pgvector' }
}

/**
 * Starts a PostgreSQL of one's own: a temporary folder, a port of its own. Tests need no care for power
 * failures; with `durable` it writes as a production database does.
 */
export async function startPrivatePostgres(
  { bin }: { bin: string },
  { durable = false }: { durable?: boolean } = {},
): Promise<PrivateService> {
  const folder = mkdtempSync(path.join(tmpdir(), 'branchline-postgres-'))
  const identity = process.getuid?.() === 0 ? unprivilegedIdentity() : undefined
  if (identity) chownSync(folder, identity.uid, identity.gid)
  const password = randomBytes(16).toString('hex')
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (identity) chownSync(passwordFile, identity.uid, identity.gid)

  const data = path.join(folder, 'data')
  const login = ['--username=branchline', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  const format = ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
  const initdb = path.join(bin, 'initdb')
  await runProgram({ command: initdb, args: ['-D', data, ...login, ...format], identity })
  const port = await findFreePort()
  const url = `postgres://branchline:${password}@127.0.0.1:${port}/postgres`
  const server = startProgram({
    command: path.join(bin, 'postgres'),
    args: [
      '-D',
      data,
      '-p',
      String(port),
      ...[...settings, ...(durable ? [] : careless)].flatMap((s) => ['-c', s]),
    ],
    identity,
  })
  await waitUntil(() => answers(url), server)
  return {
    url,
    pid: server.pid,
    async stop() {
      // Fast: whoever is still connected is disconnected.
      await server.stop('SIGINT')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'shared_buffers=64MB',
  'max_connections=200',
]

const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function hasPgvector(bin: string): boolean {
  const shareFolders = [path.join('/usr/share/postgresql', path.basename(path.dirname(bin)))]
  const pgConfig = path.join(bin, 'pg_config')
  if (existsSync(pgConfig))
    shareFolders.unshift(execFileSync(pgConfig, ['--sharedir'], { encoding: 'utf8' }).trim())
  return shareFolders.some((folder) => existsSync(path.join(folder, 'extension/vector.control')))
}

/** PostgreSQL refuses to run as root. */
function unprivilegedIdentity(): { uid: number; gid: number } {
  for (const user of ['postgres', 'nobody']) {
    try {
      const number = (flag: string) => Number(execFileSync('id', [flag, user], { stdio: 'pipe' }))
      return { uid: number('-u'), gid: number('-g') }
    } catch {
      continue
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody')
}

function byNumberDown(a: string, b: string): number {
  return Number(b) - Number(a)
}
