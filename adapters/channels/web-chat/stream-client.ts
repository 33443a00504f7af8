import { randomUUID } from 'node:crypto'
import {
  listActivitiesAfter,
  type Activity,
  type ConversationNews,
} from '../../../core/conversations/index.js'
import { presentActivity, presentPassing, type ActivitySet } from './present.js'
import type { StreamListener } from './stream-hub.js'
import type { WebChatContext } from './web-chat-context.js'

/** What a client's connection can do. */
export interface StreamConnection {
  send(frame: string): void
  /** Bytes that the client has not taken yet. */
  backlog(): number
  /** Ends it; the client comes back and continues from its watermark. */
  drop(reason: 'too-slow' | 'failed'): void
}

export interface StreamPlace {
  conversationId: string
  userId: string
  /** The client has everything up to here. */
  afterSeq: number
}

const pageSize = 100
const backlogLimit = 4 * 1024 * 1024
/** Beyond this a client does not get what it will see anyway when it is finished. */
const passingBacklogLimit = 64 * 1024

/**
 * Brings one client everything that is shown, once and in order. News is passed on at once when it
 * follows what the client has; whenever a number is missing, hidden or lost, the database is read.
 */
export function createStreamClient(
  context: Pick<WebChatContext, 'db' | 'links' | 'clock' | 'logger'>,
  { connection, place }: { connection: StreamConnection; place: StreamPlace },
): StreamListener {
  const { conversationId, userId } = place
  let sentSeq = place.afterSeq
  let reading = false
  let newsWhileReading = false

  function send(set: ActivitySet): void {
    connection.send(JSON.stringify(set))
    if (connection.backlog() > backlogLimit) connection.drop('too-slow')
  }

  function sendActivities(activities: Activity[]): void {
    const last = activities.at(-1)
    if (!last) return
    sentSeq = last.seq
    send({
      activities: activities.map((activity) => presentActivity(context, { activity, userId })),
      watermark: String(sentSeq),
    })
  }

  async function catchUp(): Promise<void> {
    newsWhileReading = true
    if (reading) return
    reading = true
    try {
      // No pause between the last look and the end: news in between would be overheard.
      while (newsWhileReading) {
        newsWhileReading = false
        const page = await readAfter(context, { conversationId, afterSeq: sentSeq })
        sendActivities(page)
        newsWhileReading ||= page.length === pageSize
      }
    } catch (error) {
      context.logger.warn({ err: error, conversationId }, 'stream could not read on')
      connection.drop('failed')
    } finally {
      reading = false
    }
  }

  function hear(news: ConversationNews): void {
    if (news.kind === 'passing') {
      if (connection.backlog() > passingBacklogLimit) return
      const details = { conversationId, id: randomUUID(), now: context.clock.now() }
      return send({ activities: [presentPassing(news.payload, details)] })
    }
    const fresh = news.kind === 'changed' ? null : news.activities.filter((a) => a.seq > sentSeq)
    if (fresh?.length === 0) return
    if (fresh && !reading && follows(sentSeq, fresh)) sendActivities(fresh)
    else void catchUp()
  }

  return { hear, catchUp }
}

function readAfter(
  { db }: Pick<WebChatContext, 'db'>,
  place: { conversationId: string; afterSeq: number },
): Promise<Activity[]> {
  return listActivitiesAfter({ db }, { ...place, limit: pageSize })
}

function follows(seq: number, activities: Activity[]): boolean {
  return activities.every((activity, index) => activity.seq === seq + 1 + index)
}
