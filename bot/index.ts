export { Bot, type BotNeeds } from './bot.js'
export { guardText } from './guard/index.js'
export { answeredSeq, readTurnRecord, type TurnRecord } from './routing/turn-record.js'
export type { AnswerLimit } from './turn/limit-answers.js'
export { runTurn, type RunTurnNeeds } from './turn/run-turn.js'
export {
  createTurnRunner,
  type TurnOutcome,
  type TurnResult,
  type TurnRunner,
  type TurnRunnerNeeds,
  type TurnSteps,
} from './turn/turn-runner.js'
export {
  createUnderstander,
  readIntentExamples,
  type IntentExample,
  type Understander,
  type Understanding,
} from './understanding/index.js'
