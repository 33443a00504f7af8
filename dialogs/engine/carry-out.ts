import { isDeepStrictEqual } from 'node:util'
import { askToCancel, askWhatToChange } from './ask-next.js'
import { describeValue } from './describe-value.js'
import type { FlowCommand } from './engine-turn.js'
import { fillSlot } from './fill-slot.js'
import {
  contextOf,
  forgetValue,
  newRun,
  nextSlot,
  shownValues,
  type FlowInHand,
} from './flow-run.js'

/**
 * What a command came to: `noted` a value was filled, `asked` a question of its own was put, `done`
 * go on with what is missing, `finish` and `cancel` end the flow.
 */
export type Step = 'noted' | 'asked' | 'done' | 'finish' | 'cancel'

/** Carries out one command on the flow in hand. */
export async function carryOut(inHand: FlowInHand, command: FlowCommand): Promise<Step> {
  const { turn, run } = inHand
  switch (command.command) {
    case 'set-slot':
    case 'correct-slot':
      return take(inHand, command)
    case 'skip':
      return skip(inHand)
    case 'clarify':
      return clarify(inHand)
    case 'unclear':
      return hearNothingClear(inHand, command)
    case 'start-over':
      Object.assign(run, newRun(run.onceKey))
      turn.lead.push(turn.texts.repair.startedOver)
      return 'done'
    case 'cancel':
      if (turn.state.question?.kind === 'cancel' || run.given.length === 0) return 'cancel'
      askToCancel(inHand)
      return 'asked'
    case 'confirm':
      return hearConfirmation(inHand, command.yes)
  }
}

async function take(
  inHand: FlowInHand,
  { command, slot, value }: Extract<FlowCommand, { slot: string }>,
): Promise<Step> {
  const { turn, flow, run } = inHand
  if (!(slot in flow.slots)) return 'done'
  const label = flow.sentences[turn.locale].label[slot]!
  if (value === null) {
    forgetValue(run, slot)
    turn.lead.push(turn.texts.repair.askAgain(label))
    return 'done'
  }
  const before = shownValues(run)[slot]
  const isChange = slot in run.values
  if (!(await fillSlot(inHand, { slot, value }))) return 'done'
  if (command === 'set-slot' && (!isChange || flow.slots[slot]!.silent)) return 'noted'
  if (isDeepStrictEqual(shownValues(run)[slot], before)) return 'done'
  const context = await contextOf(inHand)
  const described = await describeValue(flow.slots[slot]!, context.values[slot], context)
  turn.lead.push(turn.texts.repair.corrected(label, described))
  return 'done'
}

function skip(inHand: FlowInHand): Step {
  const { turn, flow, run } = inHand
  const asked = askedSlot(inHand)
  if (asked === null) return 'done'
  if (flow.slots[asked]!.skippable) {
    run.skipped.push(asked)
    delete run.failures[asked]
  } else {
    const label = flow.sentences[turn.locale].label[asked]!
    turn.lead.push(turn.texts.repair.cannotSkip(label))
  }
  return 'done'
}

function clarify(inHand: FlowInHand): Step {
  const { turn, flow } = inHand
  const asked = askedSlot(inHand)
  const help = asked === null ? null : flow.sentences[turn.locale].help[asked]
  turn.lead.push(help ?? turn.texts.repair.confirmHelp)
  return 'done'
}

async function hearNothingClear(
  inHand: FlowInHand,
  { problem = 'wrong-type', unknown }: Extract<FlowCommand, { command: 'unclear' }>,
): Promise<Step> {
  const { turn, flow, run } = inHand
  const { repair } = turn.texts
  const asked = askedSlot(inHand)
  if (asked === null) {
    turn.lead.push(repair.misread[problem])
    return 'done'
  }
  run.failures[asked] = (run.failures[asked] ?? 0) + 1
  const slot = flow.slots[asked]!
  if (unknown !== undefined && slot.unknown) {
    turn.lead.push(await slot.unknown(unknown, await contextOf(inHand)))
    return 'done'
  }
  // What a text is to say, only its flow knows.
  const hint =
    slot.type === 'text' ? flow.sentences[turn.locale].help[asked]! : repair.type[slot.type]
  turn.lead.push(repair.misread[problem], hint)
  return 'done'
}

async function hearConfirmation(inHand: FlowInHand, yes: boolean): Promise<Step> {
  const { turn, flow, run } = inHand
  const { question } = turn.state
  switch (question?.kind) {
    case 'cancel':
      if (yes) return 'cancel'
      turn.lead.push(turn.texts.repair.goesOn)
      return 'done'
    case 'go-on':
      if (!yes) return 'cancel'
      run.stale = false
      return 'done'
    case 'confirm':
      if (yes) return nextSlot(flow, run) === null ? 'finish' : 'done'
      askWhatToChange(inHand)
      return 'asked'
    default: {
      const asked = askedSlot(inHand)
      if (asked === null || flow.slots[asked]!.type !== 'yes-no')
        return hearNothingClear(inHand, { command: 'unclear' })
      await fillSlot(inHand, { slot: asked, value: yes })
      return 'done'
    }
  }
}

/** The slot whose question is open. */
function askedSlot({ turn, flow }: FlowInHand): string | null {
  const { question } = turn.state
  return question?.kind === 'slot' && question.flow === flow.name ? question.slot : null
}
