import type { Inbound } from '../../core/conversations/index.js'
import type { RateLimit, RateLimits } from '../../core/rate-limits.js'

/** How many messages of one conversation are answered in a time. */
export interface AnswerLimit {
  rateLimits: RateLimits
  limit: RateLimit
}

/** In the record of a message beyond the limit: `ask-patience` once in the time, else `stay-silent`. */
export type Unanswered = 'ask-patience' | 'stay-silent'

/**
 * Marks a message that came too fast after others. It is kept like any other and has its turn, in
 * order; what is left out is the answer.
 */
export async function limitAnswers(
  { rateLimits, limit }: AnswerLimit,
  input: Inbound,
): Promise<Inbound> {
  if (input.type !== 'message') return input
  const { allowed } = await rateLimits.use(`answers:${input.conversationId}`, limit)
  if (allowed) return input
  const { windowSeconds } = limit
  const asked = await rateLimits.use(`patience:${input.conversationId}`, { uses: 1, windowSeconds })
  const unanswered: Unanswered = asked.allowed ? 'ask-patience' : 'stay-silent'
  return { ...input, record: { ...input.record, unanswered } }
}
