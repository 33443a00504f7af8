import type { KeyValue } from './key-value.js'
import type { Locks } from './locks.js'
import type { Publisher } from './publisher.js'
import type { RateLimits } from './rate-limits.js'

/** What the nodes of an installation share at once, besides the database. */
export interface Coordination {
  keyValue: KeyValue
  publisher: Publisher
  locks: Locks
  rateLimits: RateLimits
  /** Rejects when the others cannot be reached. */
  ping(): Promise<void>
  close(): Promise<void>
}
