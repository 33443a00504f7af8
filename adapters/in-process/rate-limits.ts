import { RateLimiterMemory, type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimit, RateLimitOutcome, RateLimits } from '../../core/rate-limits.js'

export function createInProcessRateLimits(): RateLimits {
  return createRateLimits(({ uses, windowSeconds }) => {
    return new RateLimiterMemory({ points: uses, duration: windowSeconds })
  })
}

/** `RateLimits` by rate-limiter-flexible, with one limiter for each limit in use. */
export function createRateLimits(
  createLimiter: (limit: RateLimit) => RateLimiterAbstract,
): RateLimits {
  const limiters = new Map<string, RateLimiterAbstract>()
  return {
    async use(key, limit) {
      const name = `${limit.uses}/${limit.windowSeconds}`
      const limiter = limiters.get(name) ?? createLimiter(limit)
      limiters.set(name, limiter)
      return limiter.consume(key).then(toAllowed, toRefused)
    },
  }
}

function toAllowed(result: RateLimiterRes): RateLimitOutcome {
  return { allowed: true, remaining: result.remainingPoints }
}

function toRefused(reason: unknown): RateLimitOutcome {
  if (!(reason instanceof RateLimiterRes)) throw reason
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) }
}
