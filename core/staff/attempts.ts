import { createHash } from 'node:crypto'
import type { RateLimit, RateLimits } from '../rate-limits.js'

/** Rarer the longer somebody tries; who knows the password gets in between. */
const perPerson: readonly RateLimit[] = [
  { uses: 5, windowSeconds: 60 },
  { uses: 20, windowSeconds: 3_600 },
  { uses: 50, windowSeconds: 86_400 },
]

export interface AttemptNeeds {
  rateLimits: RateLimits
  /** For each network address, whoever it tries; null is no limit. */
  signInLimit: RateLimit | null
}

export type AttemptOutcome = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/**
 * Counts a try to prove who one is. `who` is what was claimed, whether or not there is such a person: an
 * answer that differed would tell who is here.
 */
export async function countAttempt(
  { rateLimits, signInLimit }: AttemptNeeds,
  { kind, who, address }: { kind: 'password' | 'code'; who: string; address: string },
): Promise<AttemptOutcome> {
  // Not in clear: people type their passwords into the wrong field.
  const key = createHash('sha256').update(who).digest('base64url')
  const counted = await Promise.all([
    ...(signInLimit ? [rateLimits.use(`sign-in:address:${address}`, signInLimit)] : []),
    ...perPerson.map((limit) => rateLimits.use(`sign-in:${kind}:${key}`, limit)),
  ])
  const waits = counted.flatMap((use) => (use.allowed ? [] : [use.retryAfterSeconds]))
  return waits.length === 0
    ? { allowed: true }
    : { allowed: false, retryAfterSeconds: Math.max(...waits) }
}
