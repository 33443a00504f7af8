import type { Activity, ConversationId } from './conversation.js'

/** What is told to every node that streams a conversation. The database stays the truth. */
export type ConversationNews =
  /** New entries of the transcript, shown ones only, in order. */
  | { kind: 'activities'; activities: Activity[] }
  /** Shown while it happens and never kept: typing, a text still being written. */
  | { kind: 'passing'; payload: Record<string, unknown> }
  /** Something is new; who shows the conversation reads the database. */
  | { kind: 'changed' }

export function conversationTopic(id: ConversationId): string {
  return `conversation:${id}`
}

export function encodeConversationNews(news: ConversationNews): string {
  return JSON.stringify(news)
}

export function decodeConversationNews(message: string): ConversationNews {
  const news = JSON.parse(message) as ConversationNews
  if (news.kind !== 'activities') return news
  return {
    kind: 'activities',
    activities: news.activities.map((a) => ({ ...a, createdAt: new Date(a.createdAt) })),
  }
}
