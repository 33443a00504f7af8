import type { Locks } from '../../core/locks.js'
import { createExpiringMap } from './expiring-map.js'

export function createInProcessLocks(): Locks {
  const holders = createExpiringMap<symbol>()
  return {
    async acquire(key, { ttlSeconds }) {
      if (holders.get(key)) return null
      const me = Symbol(key)
      holders.set(key, me, ttlSeconds)
      return {
        async extend(seconds) {
          if (holders.get(key) !== me) return false
          holders.set(key, me, seconds)
          return true
        },
        async release() {
          if (holders.get(key) === me) holders.delete(key)
        },
      }
    },
  }
}
