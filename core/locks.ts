/** Mutual exclusion over all nodes, by lease: whoever dies loses it after `ttlSeconds`. */
export interface Locks {
  /** Null when somebody else holds it. */
  acquire(key: string, options: { ttlSeconds: number }): Promise<Lock | null>
}

export interface Lock {
  /** False when the lease was lost in the meantime. */
  extend(ttlSeconds: number): Promise<boolean>
  /** Without effect when the lease was lost in the meantime. */
  release(): Promise<void>
}
