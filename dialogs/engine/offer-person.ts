import type { Command } from '../commands.js'
import { mostFailures } from './ask-next.js'
import { offerWaysOn, type EngineTurn } from './engine-turn.js'

/**
 * Outside a flow, too, a person is offered after two tries that came to nothing: questions without an
 * answer, words that were not understood, or the question before once more.
 */
export function offerPersonAfterFailures(turn: EngineTurn, commands: readonly Command[]): boolean {
  const { state, texts } = turn
  const asked = commands.find((command) => command.command === 'ask')?.question ?? null
  const isAgain = asked !== null && asked === state.lastQuestion
  const isMissed =
    turn.replies.some(({ record }) => record?.outcome === 'unknown') ||
    commands.some(({ command }) => command === 'unclear')
  state.lastQuestion = asked
  state.failures = isAgain ? mostFailures : isMissed ? (state.failures ?? 0) + 1 : 0
  const last = turn.replies.at(-1)
  if (state.failures < mostFailures || !last) return false
  last.text = `${last.text}\n\n${texts.repair.triedOften}`
  offerWaysOn(turn, [
    ...(last.choices ?? []),
    { label: texts.repair.person, command: { command: 'hand-off', reason: 'failed-tries' } },
  ])
  return true
}
