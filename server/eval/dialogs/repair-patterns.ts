import { isDeepStrictEqual } from 'node:util'
import type { Command, DialogueView, Flow, Slot } from '../../../dialogs/index.js'
import type { PatternName } from './pattern-names.js'
import type { SeenTurn } from './seen-turn.js'

interface RepairPattern {
  /** Whether a flow can meet it at all. */
  applies(flow: Flow): boolean
  /** Whether a conversation shows it for a flow: a case may claim only what happened in it. */
  isShown(flow: string, turns: readonly SeenTurn[]): boolean
}

const repairPatterns: Record<PatternName, RepairPattern> = {
  done: {
    applies: () => true,
    isShown: (flow, turns) =>
      turns.some((turn) => ends(flow, turn) && !has(turn, 'cancel') && !isCancelAnswer(turn)),
  },
  'question-in-between': {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some((turn) => staysIn(flow, turn) && has(turn, 'ask') && asksTheSame(turn)),
  },
  'flow-in-between': {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some(
        (turn, index) =>
          topOf(turn.before) === flow &&
          topOf(turn.after) !== flow &&
          isOnStack(flow, turn.after) &&
          turns.slice(index + 1).some((later) => topOf(later.after) === flow),
      ) || turns.some((turn) => staysIn(flow, turn) && beginsAnother(flow, turn)),
  },
  'small-talk-in-between': {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some((turn) => staysIn(flow, turn) && has(turn, 'small-talk') && asksTheSame(turn)),
  },
  'several-slots': {
    // Free text takes in the whole sentence.
    applies: (flow) => slotsOf(flow).filter(({ type }) => type !== 'text').length > 1,
    isShown: (flow, turns) => turns.some((turn) => valuesGiven(flow, turn) > 1),
  },
  correction: {
    applies: canLose,
    isShown: (flow, turns) =>
      turns.some((turn) => staysIn(flow, turn) && turn.commands.some((c) => changes(c, turn))),
  },
  'cancel-confirmed': {
    applies: canLose,
    isShown: (flow, turns) =>
      turns.some((turn) => asked('cancel', flow, turn.before) && leaves(flow, turn)),
  },
  'cancel-refused': {
    applies: canLose,
    isShown: (flow, turns) =>
      turns.some((turn) => asked('cancel', flow, turn.before) && staysIn(flow, turn)),
  },
  'cancel-at-once': {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some(
        (turn) => has(turn, 'cancel') && !asked('cancel', flow, turn.before) && leaves(flow, turn),
      ),
  },
  skip: {
    applies: (flow) => slotsOf(flow).some((slot) => slot.skippable),
    isShown: (flow, turns) =>
      turns.some((turn) => topOf(turn.before) === flow && has(turn, 'skip') && !asksTheSame(turn)),
  },
  repeat: {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some(
        (turn, index) =>
          staysIn(flow, turn) &&
          has(turn, 'repeat') &&
          isDeepStrictEqual(
            turn.replies.map(({ text }) => text),
            turns[index - 1]?.replies.map(({ text }) => text),
          ),
      ),
  },
  clarify: {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some((turn) => staysIn(flow, turn) && has(turn, 'clarify') && asksTheSame(turn)),
  },
  'start-over': {
    applies: canLose,
    isShown: (flow, turns) =>
      turns.some(
        (turn) =>
          staysIn(flow, turn) &&
          has(turn, 'start-over') &&
          Object.keys(valuesOf(turn.after)).length < Object.keys(valuesOf(turn.before)).length,
      ),
  },
  'two-intents': {
    applies: () => true,
    isShown: (flow, turns) =>
      turns.some(
        (turn) =>
          turn.commands.filter(({ command }) => intents.has(command)).length > 1 &&
          turn.commands.some((command) => begins(flow, command)),
      ),
  },
  silence: {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some(
        (turn) =>
          asked('go-on', flow, turn.before) &&
          turn.commands.some((command) => command.command === 'confirm' && command.yes),
      ),
  },
  validation: {
    applies: canBeMisread,
    isShown: (flow, turns) =>
      turns.some(
        (turn) =>
          staysIn(flow, turn) &&
          asksTheSame(turn) &&
          (has(turn, 'unclear') || has(turn, 'set-slot') || has(turn, 'correct-slot')),
      ),
  },
  'failed-tries': {
    applies: canBeMisread,
    isShown: (flow, turns) =>
      turns.some((turn) => staysIn(flow, turn) && turn.after.offered.some(isAPerson)),
  },
  'internal-error': {
    applies: () => true,
    isShown: (flow, turns) =>
      turns.some(
        (turn, index) =>
          turn.turn.failing === true &&
          topOf(turn.after) === flow &&
          turns.slice(index + 1).some((later) => leaves(flow, later)),
      ),
  },
  nesting: {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some(
        (turn, index) =>
          turn.after.stack.length > 2 &&
          isOnStack(flow, turn.after) &&
          turns.slice(index).some((later) => topOf(later.after) === flow),
      ),
  },
  choosing: {
    applies: (flow) =>
      flow.confirm !== undefined || slotsOf(flow).some((slot) => slot.choices ?? slot.skippable),
    isShown: (flow, turns) =>
      turns.some(
        (turn) =>
          topOf(turn.before) === flow &&
          turn.before.offered.length > 0 &&
          /^[\s(（]*[\d①-⑨一二两三四五][)）.、]?\s*$|第.+个?|最后|first|second|third|last/iu.test(
            turn.spoken,
          ) &&
          (has(turn, 'set-slot') || has(turn, 'confirm') || has(turn, 'skip')),
      ),
  },
  language: {
    applies: asksSomething,
    isShown: (flow, turns) =>
      turns.some((turn) => staysIn(flow, turn) && has(turn, 'change-language')),
  },
  'change-after-result': {
    applies: (flow) => flow.continues === true,
    isShown: (flow, turns) =>
      turns.some(
        (turn) =>
          turn.before.ended?.flow === flow &&
          turn.after.ended?.flow === flow &&
          (has(turn, 'set-slot') || has(turn, 'correct-slot')),
      ),
  },
}

/** Whether a conversation led a flow through it. */
export function isShown(
  pattern: PatternName,
  { flow, turns }: { flow: string; turns: readonly SeenTurn[] },
): boolean {
  return repairPatterns[pattern].isShown(flow, turns)
}

const intents: ReadonlySet<string> = new Set(['start-flow', 'hand-off', 'ask'])

/** Those that a customer is told of. */
function slotsOf(flow: Flow): Slot[] {
  return Object.values(flow.slots).filter(({ silent }) => !silent)
}

/** What a flow of ours cannot meet, though its slots look as if it could. */
const neverMeets: Record<string, PatternName[]> = {
  // Its one question may be answered by anything: another question or wish is as good a topic as any.
  'speak-to-person': [
    ...(['correction', 'start-over', 'validation', 'failed-tries'] as const),
    ...(['question-in-between', 'flow-in-between'] as const),
  ],
}

/** Whether a flow can come into a situation at all. */
export function applies(pattern: PatternName, flow: Flow): boolean {
  return !neverMeets[flow.name]?.includes(pattern) && repairPatterns[pattern].applies(flow)
}

function asksSomething(flow: Flow): boolean {
  return slotsOf(flow).length > 0
}

/** Something was said while something is still open. */
function canLose(flow: Flow): boolean {
  return slotsOf(flow).length > 1 || (asksSomething(flow) && flow.confirm !== undefined)
}

function canBeMisread(flow: Flow): boolean {
  return slotsOf(flow).some(({ type, check }) => type !== 'text' || check)
}

function topOf(view: DialogueView): string | undefined {
  return view.stack[0]?.flow
}

function valuesOf(view: DialogueView): Record<string, unknown> {
  return view.stack[0]?.values ?? {}
}

function isOnStack(name: string, view: DialogueView): boolean {
  return view.stack.some(({ flow }) => flow === name)
}

function has({ commands }: SeenTurn, name: Command['command']): boolean {
  return commands.some(({ command }) => command === name)
}

function staysIn(flow: string, { before, after }: SeenTurn): boolean {
  return topOf(before) === flow && topOf(after) === flow
}

function leaves(flow: string, { before, after }: SeenTurn): boolean {
  return topOf(before) === flow && !isOnStack(flow, after)
}

/** In hand before or begun by it, and over after it. */
function ends(flow: string, turn: SeenTurn): boolean {
  const begun = turn.commands.some((command) => begins(flow, command))
  return (topOf(turn.before) === flow || begun) && !isOnStack(flow, turn.after)
}

function asked(kind: 'cancel' | 'go-on', flow: string, { question }: DialogueView): boolean {
  return question?.kind === kind && question.flow === flow
}

function isCancelAnswer({ before }: SeenTurn): boolean {
  return before.question?.kind === 'cancel' || before.question?.kind === 'go-on'
}

function asksTheSame({ before, after }: SeenTurn): boolean {
  return before.question !== null && isDeepStrictEqual(before.question, after.question)
}

function begins(flow: string, command: Command): boolean {
  if (command.command === 'hand-off') return flow === 'speak-to-person'
  return command.command === 'start-flow' && command.flow === flow
}

function beginsAnother(flow: string, { commands }: SeenTurn): boolean {
  return commands.some(
    (command) =>
      command.command === 'hand-off' || (command.command === 'start-flow' && command.flow !== flow),
  )
}

function valuesGiven(flow: string, { commands, before }: SeenTurn): number {
  const begun = commands.find((command) => begins(flow, command))
  if (begun?.command === 'start-flow') return Object.keys(begun.values).length
  return topOf(before) === flow
    ? commands.filter(({ command }) => command === 'set-slot').length
    : 0
}

function changes(command: Command, { before, after }: SeenTurn): boolean {
  return (
    (command.command === 'correct-slot' || command.command === 'set-slot') &&
    command.slot in valuesOf(before) &&
    !isDeepStrictEqual(valuesOf(before)[command.slot], valuesOf(after)[command.slot])
  )
}

function isAPerson({ command }: DialogueView['offered'][number]): boolean {
  return command?.command === 'hand-off' && command.reason === 'failed-tries'
}
