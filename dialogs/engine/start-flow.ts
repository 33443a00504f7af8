import type { Reply } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import type { Flow } from '../flow.js'
import { say, type EngineTurn, type FlowCommand } from './engine-turn.js'
import { stillOpen } from './ended-run.js'
import { contextOf, newRun, onceKeyOf, runOf } from './flow-run.js'
import type { FlowStack } from './flow-stack.js'

/** One message's commands on the stack of flows. */
export interface Running {
  dc: FlowStack
  turn: EngineTurn
  byName: Map<string, Flow>
  answer(question: string, locale: Locale): Promise<Reply>
}

/** Flows that may wait for each other. */
const deepestStack = 4

/** Begins a flow, above the one in hand if there is one. */
export async function startFlow(
  running: Running,
  { flow: name, values }: { flow: string; values: Record<string, unknown> },
): Promise<void> {
  const { dc, turn, byName } = running
  const { repair } = turn.texts
  const flow = byName.get(name)
  if (!flow) return
  const { titleOf } = turn
  const place = dc.stack.findIndex(({ id }) => id === name)
  if (place >= 0) {
    // Never twice on the stack: what waits below comes to the top, with what it knows.
    dc.stack.push(...dc.stack.splice(place, 1))
    runOf(dc.activeDialog!).stale = false
    if (Object.keys(values).length === 0) turn.lead.push(repair.alreadyAtIt(titleOf(name)))
    turn.state.question = null
    turn.forFlow = Object.entries(values).map(([slot, value]) => ({
      command: 'set-slot',
      slot,
      value,
    }))
    await dc.continueDialog()
    return
  }
  if (flow.urgent) interrupt(running)
  else if (dc.stack.length >= deepestStack) {
    const titles = [...dc.stack].reverse().map(({ id }) => titleOf(id))
    turn.lead.push(repair.tooManyOpen(titles.join(repair.listSeparator)))
    return
  }
  const run = newRun(onceKeyOf(turn, flow))
  const refusal = await flow.refuse?.((await contextOf({ turn, flow, run })) as never)
  if (refusal) return say(turn, { text: refusal })
  const ended = stillOpen(turn.state, turn.now)
  await dc.beginDialog(name, { values, after: ended?.flow === name ? ended : null })
}

/** Changes the last result, or asks more about it: its flow runs again. False for what does not concern it. */
export async function goOnAfterResult(
  { dc, turn, byName }: Running,
  commands: FlowCommand[],
): Promise<boolean> {
  const ended = stillOpen(turn.state, turn.now)
  const flow = ended && byName.get(ended.flow)
  if (!ended || !flow) return false
  const isOwn = (command: FlowCommand) =>
    command.command === 'start-over' ||
    ('slot' in command &&
      command.slot in flow.slots &&
      (!('flow' in command) || command.flow === flow.name))
  if (!commands.every(isOwn)) return false
  turn.forFlow = commands
  await dc.beginDialog(flow.name, { values: {}, changes: ended })
  return true
}

/** What is under way waits until the customer wants to go on; a question put in this very turn is taken back. */
function interrupt({ dc, turn }: Running): void {
  dc.stack.forEach((instance) => {
    runOf(instance).stale = true
  })
  if (turn.asked) turn.replies.pop()
  turn.asked = false
  turn.state.question = null
}

/** Two intents in one message: says which comes first. */
export function sayOrder(
  { turn }: Running,
  { first, second }: { first: string; second: string },
): void {
  const { titleOf } = turn
  turn.lead.push(turn.texts.repair.oneAfterAnother(titleOf(first), titleOf(second)))
  const said = turn.replies.pop()
  if (said) say(turn, said)
}
