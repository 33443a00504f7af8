import type { Redis } from 'ioredis'
import type { KeyValue } from '../../core/key-value.js'

export function createRedisKeyValue(redis: Redis, prefix: string): KeyValue {
  const nameOf = (key: string) => `${prefix}value:${key}`
  return {
    get: (key) => redis.get(nameOf(key)),
    async set(key, value, options) {
      const ttl = options?.ttlSeconds
      if (ttl === undefined) await redis.set(nameOf(key), value)
      else await redis.set(nameOf(key), value, 'PX', toMillis(ttl))
    },
    async setIfAbsent(key, value, options) {
      const ttl = options?.ttlSeconds
      const answer =
        ttl === undefined
          ? await redis.set(nameOf(key), value, 'NX')
          : await redis.set(nameOf(key), value, 'PX', toMillis(ttl), 'NX')
      return answer === 'OK'
    },
    async delete(key) {
      await redis.del(nameOf(key))
    },
  }
}

/** Redis takes whole milliseconds above 0. */
export function toMillis(seconds: number): number {
  return Math.max(1, Math.round(seconds * 1000))
}
