import type { Command } from '../commands.js'
import { isFlowCommand } from './engine-turn.js'
import { runOf } from './flow-run.js'
import type { Running } from './start-flow.js'

/** After so long a silence the assistant asks whether to go on. */
const goOnAfterMs = 2 * 60 * 60 * 1000

/** Whether the customer comes back to something left hours ago; what is open then waits for the word to go on. */
export function comesBackLate({ dc, turn }: Running): boolean {
  const { lastAt, question } = turn.state
  if (!dc.activeDialog || lastAt === null || question?.kind === 'go-on') return false
  if (turn.now.getTime() - Date.parse(lastAt) < goOnAfterMs) return false
  dc.stack.forEach((instance) => {
    runOf(instance).stale = true
  })
  return true
}

/** Whether a message after hours may belong to what was left: then it waits for the word to go on. */
export function asksFirst(commands: Command[]): boolean {
  return isFlowCommand(commands[0]!) && commands[0].command !== 'cancel'
}
