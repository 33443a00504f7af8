import type { ColumnType, Generated } from 'kysely'
import type { ActivityPayload, Author } from './conversation.js'

declare module '../database.js' {
  interface Tables {
    conversations: ConversationTable
    activities: ActivityTable
    bot_state: BotStateTable
    ratings: RatingTable
    service_ratings: ServiceRatingTable
  }
}

type Json<T> = ColumnType<T, string, string>

export interface ConversationTable {
  id: string
  channel: string
  user_id: string
  bank_id: string | null
  branch_id: string | null
  locale: string
  last_seq: Generated<number>
  answered_seq: Generated<number>
  pending: Generated<number>
  turn_token: string | null
  turn_until: Date | null
  turn_attempts: Generated<number>
  ended_at: Date | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export interface ActivityTable {
  conversation_id: string
  seq: number
  author: Author
  type: string
  client_id: string | null
  shown: boolean
  payload: Json<ActivityPayload>
  record: Json<Record<string, unknown>> | null
  sealed: string | null
  created_at: Generated<Date>
}

export interface BotStateTable {
  key: string
  value: Json<Record<string, unknown>>
  version: Generated<number>
  updated_at: Generated<Date>
}

export interface RatingTable {
  conversation_id: string
  seq: number
  reaction: 'like' | 'dislike'
  comment: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}

export interface ServiceRatingTable {
  once_key: string
  conversation_id: string
  bank_id: string | null
  score: number
  comment: string | null
  created_at: Date
}
