import type { Logger } from '../../core/logger.js'
import type { Publisher } from '../../core/publisher.js'
import { createSubscriptions } from './subscriptions.js'

export function createInProcessPublisher({ logger }: { logger: Logger }): Publisher {
  const subscriptions = createSubscriptions({ logger })
  return {
    async publish(topic, message) {
      // Later, as over a network: else what a handler publishes would overtake what it handles.
      queueMicrotask(() => subscriptions.deliver(topic, message))
    },
    async subscribe(topic, handler) {
      const subscription = subscriptions.add(topic, handler)
      return async () => void subscription.end()
    },
    // One process misses nothing.
    onGap: () => () => {},
  }
}
