import type { ConversationState, TurnContext } from 'botbuilder-core'
import type { EarlierMessage } from '../../knowledge/index.js'

/** What the assistant remembers of a conversation, next to its transcript. */
export interface ConversationMemory {
  /** The last messages, oldest first: a follow-up leans on them. */
  earlier: EarlierMessage[]
}

const messagesKept = 6
const charactersKept = 300

export async function recallConversation(
  state: ConversationState,
  context: TurnContext,
): Promise<ConversationMemory> {
  return state.createProperty<ConversationMemory>('memory').get(context, { earlier: [] })
}

/** Keeps messages for the turns after this one. */
export function remember(memory: ConversationMemory, ...messages: EarlierMessage[]): void {
  const shortened = messages.map(({ author, text }) => ({
    author,
    text: text.slice(0, charactersKept),
  }))
  memory.earlier = [...memory.earlier, ...shortened].slice(-messagesKept)
}
