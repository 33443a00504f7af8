import { randomUUID } from 'node:crypto'
import {
  Bot,
  createTurnRunner,
  runTurn,
  type AnswerLimit,
  type TurnRunner,
  type TurnRunnerNeeds,
} from '../bot/index.js'
import type { Clock } from '../core/clock.js'
import { createContentCache } from '../core/content-cache.js'
import type { Database } from '../core/database.js'
import type { Logger } from '../core/logger.js'
import type { Publisher } from '../core/publisher.js'
import type { Sealer } from '../core/sealer.js'
import { createDialogues, flows as allFlows, type Flow } from '../dialogs/index.js'
import { answerQuestion, type Knowledge } from '../knowledge/index.js'
import type { RecentSteps } from './api/inspector/recent-steps.js'
import type { Metrics } from './http/metrics.js'
import type { Understands } from './open-understanding.js'

export interface OpenTurnsNeeds {
  db: Database
  clock: Clock
  logger: Logger
  publisher: Publisher
  sealer: Sealer
  knowledge: Knowledge
  metrics: Metrics
  answerLimit: AnswerLimit | null
  understanding: Understands
  /** Null where nobody inspects. */
  steps: RecentSteps | null
}

/** The bot, and who runs it. `runTurn` takes the bot's place. */
export function openTurns(
  { knowledge, metrics, understanding, steps, ...needs }: OpenTurnsNeeds,
  {
    flows = allFlows,
    runTurn: instead,
  }: { flows?: readonly Flow[]; runTurn?: TurnRunnerNeeds['runTurn'] } = {},
): TurnRunner {
  const bot = new Bot({
    ...needs,
    ...understanding,
    dialogues: createDialogues({ ...needs, newId: randomUUID }, flows),
    content: createContentCache(),
    writesWithModel: knowledge.chat !== null,
    answerQuestion: (question, onText) =>
      metrics.timeAnswer(() => answerQuestion(knowledge, question, onText)),
  })
  return createTurnRunner({
    ...needs,
    runTurn: instead ?? ((turn) => runTurn({ ...needs, bot }, turn)),
    onTurn: (outcome) => {
      metrics.observeTurn(outcome)
      steps?.note(outcome)
    },
  })
}
