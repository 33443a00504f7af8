import type { Redis } from 'ioredis'
import type { Logger } from '../../core/logger.js'
import type { Publisher } from '../../core/publisher.js'
import { callSafely, createSubscriptions } from '../in-process/subscriptions.js'

interface Needs {
  commands: Redis
  /** A connection of its own: one that subscribes can do nothing else. */
  subscriber: Redis
  prefix: string
  logger: Logger
}

/**
 * Publish/subscribe of Redis. What could not be published is made good by telling everybody that
 * something was missed: this node at once, the others as soon as Redis is back.
 */
export async function createRedisPublisher(needs: Needs): Promise<Publisher> {
  const { commands, subscriber, prefix, logger } = needs
  const topicPrefix = `${prefix}topic:`
  const gapChannel = `${prefix}gap`
  const subscriptions = createSubscriptions({ logger })
  const gapHandlers = new Set<{ handler: () => void }>()
  let othersMissed = false

  const reportGap = () => {
    for (const { handler } of gapHandlers) callSafely({ logger }, handler)
  }
  const tellOthers = () => {
    if (!othersMissed) return
    othersMissed = false
    commands.publish(gapChannel, '').catch(() => (othersMissed = true))
  }
  const renew = () => {
    const channels = subscriptions.topics().map((topic) => topicPrefix + topic)
    subscriber.subscribe(gapChannel, ...channels).then(reportGap, reconnect)
  }
  // A new connection is the one way out of not knowing what is subscribed; it calls `renew`.
  const reconnect = () => subscriber.disconnect(true)

  await subscriber.subscribe(gapChannel)
  subscriber.on('ready', renew)
  commands.on('ready', tellOthers)
  subscriber.on('message', (channel: string, message: string) => {
    if (channel === gapChannel) reportGap()
    else subscriptions.deliver(channel.slice(topicPrefix.length), message)
  })

  return {
    async publish(topic, message) {
      try {
        await commands.publish(topicPrefix + topic, message)
        tellOthers()
      } catch (error) {
        logger.warn({ err: error }, 'could not publish; the others will read the database')
        othersMissed = true
        reportGap()
      }
    },
    async subscribe(topic, handler) {
      const subscription = subscriptions.add(topic, handler)
      if (subscriber.status === 'ready')
        await subscriber.subscribe(topicPrefix + topic).catch(reconnect)
      return async () => {
        if (!subscription.end().isLast || subscriber.status !== 'ready') return
        await subscriber.unsubscribe(topicPrefix + topic).catch(() => {})
      }
    },
    onGap(handler) {
      const entry = { handler }
      gapHandlers.add(entry)
      return () => void gapHandlers.delete(entry)
    },
  }
}
