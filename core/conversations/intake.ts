import type { Locale } from '../locale.js'
import type { Conversation, ConversationId, NewActivity } from './conversation.js'

/** What a channel adapter is given: the way in for everything a customer does. */
export interface Intake {
  /**
   * Opens a conversation, or finds it. A new one is announced to the bot, which greets.
   * `opened` tells which of the two it was.
   */
  open(input: OpenConversation): Promise<{ conversation: Conversation; opened: boolean }>
  /**
   * Takes what a customer sent. Resolves once it is written down; the answer follows as ConversationNews.
   * The same `clientId` again has no second effect and gives the same `seq`.
   */
  receive(input: Inbound): Promise<IntakeOutcome>
}

export interface OpenConversation {
  id: ConversationId
  channel: string
  userId: string
  bankId: string | null
  branchId: string | null
  locale: Locale
}

export interface Inbound extends NewActivity {
  conversationId: ConversationId
  clientId: string | null
}

export type IntakeOutcome =
  | { ok: true; seq: number; repeated: boolean }
  | { ok: false; reason: 'not-found-or-ended' | 'shutting-down' }
