import { randomUUID } from 'node:crypto'
import type { Redis } from 'ioredis'
import type { Locks } from '../../core/locks.js'
import { toMillis } from './key-value.js'

// Only whoever holds the lease may extend or end it; looking and acting must be one step.
const extendIfMine = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('pexpire', KEYS[1], ARGV[2])`
const deleteIfMine = `
  if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
  return redis.call('del', KEYS[1])`

export function createRedisLocks(redis: Redis, prefix: string): Locks {
  return {
    async acquire(key, { ttlSeconds }) {
      const name = `${prefix}lock:${key}`
      const me = randomUUID()
      const taken = await redis.set(name, me, 'PX', toMillis(ttlSeconds), 'NX')
      if (taken !== 'OK') return null
      return {
        extend: async (seconds) =>
          (await redis.eval(extendIfMine, 1, name, me, toMillis(seconds))) === 1,
        release: async () => void (await redis.eval(deleteIfMine, 1, name, me)),
      }
    },
  }
}
