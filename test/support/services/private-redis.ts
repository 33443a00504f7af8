import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Redis } from 'ioredis'
import { findFreePort, startProgram, waitUntil } from './child-program.js'
import { findProgram, type PrivateService } from './private-service.js'

export type FoundRedis = { ok: true; program: string } | { ok: false; reason: string }

export function findRedis(): FoundRedis {
  const program = findProgram('redis-server')
  return program ? { ok: true, program } : { ok: false, reason: 'Redis was not found' }
}

/** Starts a Redis of one's own that keeps nothing on disk. With `like` it takes the place of one that was stopped. */
export async function startPrivateRedis(
  { program }: { program: string },
  { like }: { like?: string } = {},
): Promise<PrivateService> {
  const folder = mkdtempSync(path.join(tmpdir(), 'branchline-redis-'))
  const port = like ? Number(new URL(like).port) : await findFreePort()
  const password = like ? new URL(like).password : randomBytes(16).toString('hex')
  const network = ['--port', String(port), '--bind', '127.0.0.1', '--requirepass', password]
  const storage = ['--save', '', '--appendonly', 'no', '--dir', folder]
  const server = startProgram({ command: program, args: [...network, ...storage] })
  const url = `redis://:${password}@127.0.0.1:${port}`
  await waitUntil(() => answers(url), server)
  return {
    url,
    pid: server.pid,
    async stop() {
      await server.stop('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, {
    lazyConnect: true,
    retryStrategy: () => null,
    disconnectTimeout: 100,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.ping()) === 'PONG'
  } catch {
    return false
  } finally {
    client.disconnect()
  }
}
