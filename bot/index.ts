export { Bot, type BotNeeds } from './bot.js'
export { runTurn, type RunTurnNeeds } from './turn/run-turn.js'
export {
  createTurnRunner,
  type TurnOutcome,
  type TurnResult,
  type TurnRunner,
  type TurnRunnerNeeds,
} from './turn/turn-runner.js'
export type { BranchCardHint, ProductCardHint } from './replies/card-hints.js'
