import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible'
import type { RateLimits } from '../../core/rate-limits.js'
import { createRateLimits } from '../in-process/rate-limits.js'

export function createRedisRateLimits(redis: Redis, prefix: string): RateLimits {
  return createRateLimits(({ uses, windowSeconds }) => {
    const limit = { points: uses, duration: windowSeconds }
    return new RateLimiterRedis({
      ...limit,
      storeClient: redis,
      keyPrefix: `${prefix}limit:${uses}/${windowSeconds}`,
      // While Redis is away each node counts for itself: better than refusing all or nobody.
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory(limit),
    })
  })
}
