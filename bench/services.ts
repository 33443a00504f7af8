import { randomBytes } from 'node:crypto'
import { findPostgres, startPrivatePostgres } from '../test/support/services/private-postgres.js'
import { findRedis, startPrivateRedis } from '../test/support/services/private-redis.js'
import { runOnServer } from '../test/support/services/run-on-server.js'

/** PostgreSQL and Redis of this run, with the durability of a production database. */
export interface BenchServices {
  /** A fresh database and the environment of a node on it; null where the services are missing. */
  forNode(): Promise<{ url: string; env: Record<string, string>; drop(): Promise<void> } | null>
  stop(): Promise<void>
}

export async function startBenchServices(): Promise<BenchServices> {
  const postgres = findPostgres()
  const redis = findRedis()
  if (!postgres.ok || !redis.ok) {
    process.stderr.write(
      'PostgreSQL with pgvector or Redis was not found: their half is left out.\n',
    )
    return { forNode: async () => null, stop: async () => {} }
  }
  const database = await startPrivatePostgres(postgres, { durable: true })
  const keyValue = await startPrivateRedis(redis)
  return {
    async forNode() {
      const name = `bench_${randomBytes(4).toString('hex')}`
      await runOnServer(database.url, `create database ${name}`)
      const url = new URL(database.url)
      url.pathname = `/${name}`
      return {
        url: url.href,
        env: {
          DATABASE_URL: url.href,
          REDIS_URL: keyValue.url,
          TOKEN_KEYS: randomBytes(32).toString('hex'),
          DATA_KEYS: randomBytes(32).toString('hex'),
          SEED_DEMO: '1',
        },
        drop: () => runOnServer(database.url, `drop database ${name} with (force)`),
      }
    },
    async stop() {
      await database.stop()
      await keyValue.stop()
    },
  }
}
