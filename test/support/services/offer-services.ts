import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { findPostgres, startPrivatePostgres } from './private-postgres.js'
import { findRedis, startPrivateRedis } from './private-redis.js'
import type { PrivateService } from './private-service.js'

type ServiceName = 'postgres' | 'redis'

export interface OfferedServices {
  stop(): Promise<void>
}

/**
 * Makes PostgreSQL and Redis available to all test files of a run: those of TEST_DATABASE_URL and
 * TEST_REDIS_URL, otherwise private ones, started when the first test asks for one. Tests ask over
 * HTTP because they run in other processes (`offered.ts`).
 */
export async function offerServices(): Promise<OfferedServices> {
  const starters = new Map<ServiceName, () => Promise<PrivateService>>()
  const missing: string[] = []
  if (!process.env['TEST_DATABASE_URL']) {
    const found = findPostgres()
    if (found.ok) starters.set('postgres', () => startPrivatePostgres(found))
    else missing.push(found.reason)
  }
  if (!process.env['TEST_REDIS_URL']) {
    const found = findRedis()
    if (found.ok) starters.set('redis', () => startPrivateRedis(found))
    else missing.push(found.reason)
  }
  sayWhatIsMissing(missing)

  const started = new Map<ServiceName, Promise<PrivateService>>()
  const server = await serveAddresses((name) => {
    const start = starters.get(name)
    if (!start) return null
    if (!started.has(name)) started.set(name, start())
    return started.get(name) ?? null
  })
  process.env['BRANCHLINE_TEST_SERVICES'] = JSON.stringify({
    address: addressOf(server),
    names: [...starters.keys()],
  })
  return {
    async stop() {
      server.close()
      server.closeAllConnections()
      for (const service of await Promise.allSettled(started.values()))
        if (service.status === 'fulfilled') await service.value.stop()
    },
  }
}

function sayWhatIsMissing(missing: string[]): void {
  if (missing.length === 0) return
  const sentence = `${missing.join('; ')}: the tests that need it are left out.`
  if (process.env['REQUIRE_SERVICES'] === '1')
    throw new Error(`REQUIRE_SERVICES=1, but: ${sentence}`)
  process.stderr.write(`${sentence} See scripts/install-test-services.sh\n`)
}

/** `GET /postgres` answers with the address, once the service is ready. */
async function serveAddresses(
  find: (name: ServiceName) => Promise<PrivateService> | null,
): Promise<Server> {
  const server = createServer((request, response) => {
    // An idle connection would keep the process of the asking test from ending.
    response.setHeader('connection', 'close')
    const service = find((request.url ?? '').slice(1) as ServiceName)
    if (!service) return void response.writeHead(404).end()
    service.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

function addressOf(server: Server): string {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  return `http://127.0.0.1:${address.port}`
}
