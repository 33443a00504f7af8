import type { Logger } from '../../core/logger.js'

type Handler = (message: string) => void

/** Who listens to what on this node. */
export interface Subscriptions {
  add(topic: string, handler: Handler): { end(): { isLast: boolean } }
  deliver(topic: string, message: string): void
  topics(): string[]
}

export function createSubscriptions({ logger }: { logger: Logger }): Subscriptions {
  const byTopic = new Map<string, Set<{ handler: Handler }>>()

  return {
    add(topic, handler) {
      const subscription = { handler }
      const listeners = byTopic.get(topic) ?? new Set()
      byTopic.set(topic, listeners.add(subscription))
      return {
        end() {
          const wasThere = listeners.delete(subscription)
          if (!wasThere || listeners.size > 0) return { isLast: false }
          byTopic.delete(topic)
          return { isLast: true }
        },
      }
    },
    deliver(topic, message) {
      for (const { handler } of byTopic.get(topic) ?? [])
        callSafely({ logger }, () => handler(message))
    },
    topics: () => [...byTopic.keys()],
  }
}

/** One listener's bug is not the others' loss. */
export function callSafely({ logger }: { logger: Logger }, listener: () => void): void {
  try {
    listener()
  } catch (error) {
    logger.error({ err: error }, 'a listener failed')
  }
}
