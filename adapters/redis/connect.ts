import { Redis } from 'ioredis'
import { DomainError } from '../../core/errors.js'
import type { Logger } from '../../core/logger.js'

/**
 * Opens a connection that comes back by itself after a loss, and reports losses instead of throwing.
 *
 * @throws DomainError `installation/redis-unreachable` when there is no Redis now.
 */
export async function connect(
  url: string,
  { logger, name }: { logger: Logger; name: string },
): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectionName: name,
    connectTimeout: 5_000,
    // How long a closed connection may keep a process from ending.
    disconnectTimeout: 200,
    commandTimeout: 5_000,
    // What several conversations ask for at the same moment goes over together.
    enableAutoPipelining: true,
    keepAlive: 10_000,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 1_000),
    // A command waits for one attempt to connect again, then fails.
    maxRetriesPerRequest: 0,
    // A command whose answer was lost may have been done: it fails, and is not done twice.
    autoResendUnfulfilledCommands: false,
    // Subscriptions are renewed by the publisher, which must know when.
    autoResubscribe: false,
  })
  // Without a listener a lost connection would be an unhandled `error` event.
  let reason = 'the connection was closed'
  redis.on('error', (error: Error) => {
    reason = error.message
    logger.warn({ err: error }, 'no connection to Redis')
  })
  try {
    await redis.connect()
    return redis
  } catch (cause) {
    redis.disconnect()
    throw new DomainError('installation/redis-unreachable', { reason }, { cause })
  }
}

/** Ends a connection, after the commands in hand where it is up. */
export async function disconnect(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => {})
  if (redis.status !== 'end') redis.disconnect()
}
