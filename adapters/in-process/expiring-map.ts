/** A map whose entries may end by themselves. Time is measured by a clock that nobody sets. */
export interface ExpiringMap<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, ttlSeconds?: number): void
  delete(key: string): void
  /** Entries in memory, ended ones among them. */
  readonly size: number
}

interface Entry<Value> {
  value: Value
  endsAt: number
}

export function createExpiringMap<Value>(now = () => performance.now()): ExpiringMap<Value> {
  const entries = new Map<string, Entry<Value>>()
  let sweepAt = 1_000

  // Ended entries that nobody asks for again go when the map has doubled: no timer to stop.
  function sweep(): void {
    for (const [key, entry] of entries) if (entry.endsAt <= now()) entries.delete(key)
    sweepAt = Math.max(1_000, entries.size * 2)
  }

  return {
    get(key) {
      const entry = entries.get(key)
      return entry && entry.endsAt > now() ? entry.value : undefined
    },
    set(key, value, ttlSeconds) {
      const endsAt = ttlSeconds === undefined ? Infinity : now() + ttlSeconds * 1000
      entries.set(key, { value, endsAt })
      if (entries.size > sweepAt) sweep()
    },
    delete: (key) => void entries.delete(key),
    get size() {
      return entries.size
    },
  }
}
