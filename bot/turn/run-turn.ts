import {
  ConversationState,
  type ActivityHandler,
  type StoreItems,
  type TurnContext,
} from 'botbuilder-core'
import {
  botStateKey,
  conversationTopic,
  encodeConversationNews,
  type Turn,
} from '../../core/conversations/index.js'
import type { Database } from '../../core/database.js'
import { isDatabaseGone } from '../../core/database-errors.js'
import type { Logger } from '../../core/logger.js'
import type { Publisher } from '../../core/publisher.js'
import { createDatabaseStorage } from '../state/database-storage.js'
import { createTurnStorage, type TurnStorage } from '../state/turn-storage.js'
import { describeTurnError } from '../turn-error.js'
import { setCurrentTurn } from './current-turn.js'
import { TurnAdapter } from './turn-adapter.js'
import type { TurnResult } from './turn-runner.js'

export interface RunTurnNeeds {
  db: Database
  publisher: Publisher
  logger: Logger
  bot: ActivityHandler
}

/** How often a turn may take its node down before the customer is told that it cannot be answered. */
const maxAttempts = 3

/** Runs the bot on one turn: memory and answers are collected, not yet written. */
export async function runTurn(needs: RunTurnNeeds, turn: Turn): Promise<TurnResult> {
  if (turn.earlierAttempts >= maxAttempts) {
    return apology(needs, turn, new Error('the turn ended its node too often'))
  }
  const storage = createTurnStorage(turn, createDatabaseStorage(needs))
  const state = new ConversationState(storage)
  const adapter = new TurnAdapter((payload) =>
    needs.publisher.publish(
      conversationTopic(turn.conversation.id),
      encodeConversationNews({ kind: 'passing', payload }),
    ),
  )
  try {
    await adapter.run(turn, async (context: TurnContext) => {
      setCurrentTurn(context, { turn, state })
      await needs.bot.run(context)
      const memory = state.get(context) as StoreItems | undefined
      await keepMemory(storage, { turn, memory })
    })
  } catch (error) {
    // Without a database nothing can be answered; the turn stays pending and is run again.
    if (isDatabaseGone(error)) throw error
    return apology(needs, turn, error)
  }
  const ends = adapter.answers.some((answer) => answer.type === 'endOfConversation')
  return { answers: adapter.answers, state: storage.changed(), ends }
}

/**
 * Whoever remembers has read before, and hardly ever leaves it as it was. botbuilder's own saving hashes
 * the whole memory three times to find that out.
 */
async function keepMemory(
  storage: TurnStorage,
  { turn, memory }: { turn: Turn; memory: StoreItems | undefined },
): Promise<void> {
  if (memory) await storage.write({ [botStateKey(turn.conversation)]: memory })
}

function apology({ logger }: RunTurnNeeds, turn: Turn, error: unknown): TurnResult {
  const { answer, errorId } = describeTurnError(turn)
  logger.error({ err: error, errorId, conversationId: turn.conversation.id }, 'turn failed')
  return { answers: [answer], state: null, ends: false }
}
