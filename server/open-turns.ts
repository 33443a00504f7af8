import {
  Bot,
  createTurnRunner,
  runTurn,
  type TurnRunner,
  type TurnRunnerNeeds,
} from '../bot/index.js'
import type { Clock } from '../core/clock.js'
import type { Database } from '../core/database.js'
import type { Logger } from '../core/logger.js'
import type { Publisher } from '../core/publisher.js'
import { answerQuestion, type Knowledge } from '../knowledge/index.js'
import type { Metrics } from './http/metrics.js'

export interface OpenTurnsNeeds {
  db: Database
  clock: Clock
  logger: Logger
  publisher: Publisher
  knowledge: Knowledge
  metrics: Metrics
}

/** The bot, and who runs it. `instead` takes the bot's place. */
export function openTurns(
  { knowledge, metrics, ...needs }: OpenTurnsNeeds,
  instead?: TurnRunnerNeeds['runTurn'],
): TurnRunner {
  const bot = new Bot({
    ...needs,
    writesWithModel: knowledge.chat !== null,
    answerQuestion: (question, onText) =>
      metrics.timeAnswer(() => answerQuestion(knowledge, question, onText)),
  })
  return createTurnRunner({
    ...needs,
    runTurn: instead ?? ((turn) => runTurn({ ...needs, bot }, turn)),
    onTurn: metrics.observeTurn,
  })
}
