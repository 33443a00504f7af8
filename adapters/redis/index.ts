import type { Coordination } from '../../core/coordination.js'
import { silentLogger, type Logger } from '../../core/logger.js'
import { connect, disconnect } from './connect.js'
import { createRedisKeyValue } from './key-value.js'
import { createRedisLocks } from './locks.js'
import { createRedisPublisher } from './publisher.js'
import { createRedisRateLimits } from './rate-limits.js'

export interface RedisOptions {
  /** `redis://[user][:password]@host:port[/database]`, `rediss://` with TLS. */
  url: string
  /** What all keys and channels begin with, so that installations can share a Redis. */
  prefix: string
  logger?: Logger
}

/**
 * For any number of nodes: one connection for commands, one for subscriptions. A loss of Redis is
 * survived: commands fail meanwhile, limits are counted by each node for itself, publishing reports gaps.
 *
 * @throws DomainError `installation/redis-unreachable` when there is no Redis now.
 */
export async function createRedisPorts(options: RedisOptions): Promise<Coordination> {
  const { url, prefix, logger = silentLogger } = options
  const commands = await connect(url, { logger, name: `${prefix}commands` })
  const subscriber = await connect(url, { logger, name: `${prefix}subscriber` })
  return {
    keyValue: createRedisKeyValue(commands, prefix),
    publisher: await createRedisPublisher({ commands, subscriber, prefix, logger }),
    locks: createRedisLocks(commands, prefix),
    rateLimits: createRedisRateLimits(commands, prefix),
    async ping() {
      await commands.ping()
    },
    async close() {
      await disconnect(subscriber)
      await disconnect(commands)
    },
  }
}
