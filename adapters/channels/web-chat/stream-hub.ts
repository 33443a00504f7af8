import {
  conversationTopic,
  decodeConversationNews,
  type ConversationNews,
} from '../../../core/conversations/index.js'
import type { Logger } from '../../../core/logger.js'
import type { Publisher } from '../../../core/publisher.js'

/** One who streams a conversation on this node. */
export interface StreamListener {
  hear(news: ConversationNews): void
  /** News may have been missed. */
  catchUp(): Promise<void>
}

/** Spreads a conversation's news on this node: one subscription for each conversation, however many listen. */
export interface StreamHub {
  /** Resolves when nothing can be missed any more. The result ends it. */
  join(conversationId: string, listener: StreamListener): Promise<() => void>
  close(): void
}

interface Feed {
  listeners: Set<StreamListener>
  subscribed: Promise<() => Promise<void>>
}

const catchUpsAtOnce = 10

export function createStreamHub(needs: { publisher: Publisher; logger: Logger }): StreamHub {
  const { publisher, logger } = needs
  const feeds = new Map<string, Feed>()

  function openFeed(conversationId: string): Feed {
    const listeners = new Set<StreamListener>()
    const spread = (message: string) => {
      const news = decodeConversationNews(message)
      for (const listener of listeners) listener.hear(news)
    }
    const subscribed = publisher.subscribe(conversationTopic(conversationId), spread)
    const feed = { listeners, subscribed }
    feeds.set(conversationId, feed)
    return feed
  }

  function closeFeed(conversationId: string, feed: Feed): void {
    if (feeds.get(conversationId) === feed) feeds.delete(conversationId)
    feed.subscribed
      .then((unsubscribe) => unsubscribe())
      .catch((error: unknown) => logger.warn({ err: error }, 'unsubscribing failed'))
  }

  const stopListening = publisher.onGap(() => {
    const listeners = [...feeds.values()].flatMap((feed) => [...feed.listeners])
    logger.info({ listeners: listeners.length }, 'news may have been missed, reading again')
    void catchUpAll(listeners)
  })

  return {
    async join(conversationId, listener) {
      const feed = feeds.get(conversationId) ?? openFeed(conversationId)
      feed.listeners.add(listener)
      const leave = () => {
        feed.listeners.delete(listener)
        if (feed.listeners.size === 0) closeFeed(conversationId, feed)
      }
      try {
        await feed.subscribed
      } catch (error) {
        leave()
        throw error
      }
      return leave
    },
    close: stopListening,
  }
}

/** A few at a time: after a gap everybody reads at once, and the database has other work. */
async function catchUpAll(listeners: StreamListener[]): Promise<void> {
  const waiting = listeners.values()
  const workers = Array.from({ length: catchUpsAtOnce }, async () => {
    for (const listener of waiting) await listener.catchUp()
  })
  await Promise.all(workers)
}
