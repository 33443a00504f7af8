import type { KeyValue } from '../../core/key-value.js'
import { createExpiringMap } from './expiring-map.js'

export function createInProcessKeyValue(): KeyValue {
  const values = createExpiringMap<string>()
  return {
    async get(key) {
      return values.get(key) ?? null
    },
    async set(key, value, options) {
      values.set(key, value, options?.ttlSeconds)
    },
    async setIfAbsent(key, value, options) {
      if (values.get(key) !== undefined) return false
      values.set(key, value, options?.ttlSeconds)
      return true
    },
    async delete(key) {
      values.delete(key)
    },
  }
}
