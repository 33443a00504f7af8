/** Counts uses of a key in a window, over all nodes. */
export interface RateLimits {
  /** Counts for this key and this limit; the window begins with the first use. */
  use(key: string, limit: RateLimit): Promise<RateLimitOutcome>
}

export interface RateLimit {
  /** Uses allowed in each window. */
  uses: number
  windowSeconds: number
}

export type RateLimitOutcome =
  { allowed: true; remaining: number } | { allowed: false; retryAfterSeconds: number }
