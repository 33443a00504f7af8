/** Counts uses of a key in a window, over all nodes. */
export interface RateLimits {
  use(key: string, limit: RateLimit): Promise<RateLimitOutcome>
}

export interface RateLimit {
  /** Uses allowed in each window. */
  uses: number
  windowSeconds: number
}

export type RateLimitOutcome =
  { allowed: true; remaining: number } | { allowed: false; retryAfterSeconds: number }
