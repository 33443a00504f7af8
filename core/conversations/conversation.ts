import type { Locale } from '../locale.js'

/** Opaque and unguessable. */
export type ConversationId = string

/** Who wrote an activity. */
export type Author = 'customer' | 'assistant'

export interface Conversation {
  id: ConversationId
  /** The channel's name, for example `web-chat`. */
  channel: string
  /** The customer's identity on that channel. */
  userId: string
  bankId: string | null
  branchId: string | null
  locale: Locale
  createdAt: Date
  /** Set when it is over: then both sides may only read. */
  endedAt: Date | null
}

/** One entry of the transcript. `payload` is a Bot Framework activity without id, conversation and timestamp. */
export interface Activity {
  conversationId: ConversationId
  /** Its place in the conversation, from 1. */
  seq: number
  author: Author
  /** The Bot Framework's activity type: `message`, `event`, `conversationUpdate`, … */
  type: string
  /** The sending client's own id; the same id is stored once. */
  clientId: string | null
  /** Whether clients get to see it. */
  shown: boolean
  payload: ActivityPayload
  /** What the bank keeps about it and clients never see: how an answer came about. */
  record: Record<string, unknown> | null
  createdAt: Date
}

export type ActivityPayload = Record<string, unknown>

export type NewActivity = Pick<Activity, 'type' | 'shown' | 'payload'> &
  Partial<Pick<Activity, 'record'>>

/** The right to answer a conversation's oldest unanswered activity, until its lease ends or the turn is committed. */
export interface Turn {
  token: string
  conversation: Conversation
  activity: Activity
  /** The personal values that are masked in the activity; null when there are none. */
  sealed: string | null
  /** How often this activity was tried before and its node died. */
  earlierAttempts: number
  /** The bot's memory of the conversation. */
  state: BotState | null
  /** Of what answers are made from, when the turn began. */
  contentRevision: number
}

export interface BotState {
  value: Record<string, unknown>
  version: number
}
