import {
  runsInView,
  type AnyValues,
  type Command,
  type DialogueView,
  type Flow,
} from '../../../dialogs/index.js'
import { assignValues, sameValue, type Assigned } from './assign-values.js'
import { labelsOf } from './slot-words.js'
import { consistsOf, type Phrases } from './phrases.js'
import type { Reading } from './read-message.js'
import type { Words } from './words.js'

export interface CorrectionInput {
  reading: Reading
  dialogue: DialogueView
  flows: ReadonlyMap<string, Flow>
  /** The slot that was asked for. */
  open: string | null
  now: Date
  zone: string
}

/** 不对，是三点 · 改成高新支行 · 不是50万是60万 · the amount is wrong. Null where nothing is corrected. */
export function readCorrection(words: Words, input: CorrectionInput): Command[] | null {
  const { reading, dialogue, flows } = input
  const runs = runsInView(dialogue)
  const cue = runs.length === 0 ? null : findCue(words, reading)
  if (!cue) return null
  for (const [level, { flow: name, values }] of runs.entries()) {
    const flow = flows.get(name)
    if (!flow) continue
    const task = { ...input, flow, values, cue, isTop: level === 0 }
    const commands = correctValues(words, task) ?? correctNamed(words, task)
    if (commands) return commands
  }
  const problem = reading.misread.find(({ start }) => start >= cue.start)?.problem
  return problem ? [{ command: 'unclear', problem }] : null
}

interface Cue {
  kind: 'notThis' | 'changeTo' | 'change' | 'wrong'
  start: number
  end: number
}

interface Task extends CorrectionInput {
  flow: Flow
  values: AnyValues
  cue: Cue
  /** The flow in hand, not one that waits below it. */
  isTop: boolean
}

const kinds = ['notThis', 'changeTo', 'change', 'wrong'] as const

/** The first words that say that something is to be changed; 不对 only where none says it better. */
function findCue({ parts }: Words, reading: Reading): Cue | null {
  const { bare, text } = reading
  let wrong: Cue | null = null
  for (let from = 0; from < bare.text.length; from++) {
    for (const kind of kinds) {
      const [to] = parts[kind].endsFrom(bare.text, from)
      if (to === undefined) continue
      const cue = { kind, start: bare.at[from]!, end: bare.at[to - 1]! + 1 }
      if (kind === 'notThis' && !hasCounterpart(parts.butThat, reading, cue)) continue
      if (kind === 'wrong' && !/(?:^|[，,。.！!；;\s])\s*$/.test(text.slice(0, cue.start))) continue
      if (kind !== 'wrong') return cue
      wrong ??= cue
    }
  }
  return wrong
}

/** 不是50万是60万, 是60万不是50万: what is wrong comes with what is right. */
function hasCounterpart(butThat: Phrases, { bare, values }: Reading, cue: Cue): boolean {
  const after = bare.at.findIndex((at) => at >= cue.end)
  for (let i = after; after >= 0 && i < bare.text.length; i++)
    if (butThat.endsFrom(bare.text, i).length > 0) return true
  return values.some(({ start }) => start >= cue.end) && values.some(({ end }) => end <= cue.start)
}

const touching = 4

/** Whether a place is said to be wrong: the 50万 of 不是50万. */
function isDenied({ text, values }: Reading, cue: Cue, { start }: { start: number }): boolean {
  if (cue.kind !== 'notThis') return start < cue.start
  const between = text.slice(cue.end, start)
  const isFirst = values.every((value) => value.start < cue.end || value.end > start)
  return start >= cue.end && isFirst && between.length <= touching && !/[，,。.；;]/.test(between)
}

/** A new value for a slot that holds one, or for an empty one of the flow in hand. */
function correctValues(words: Words, task: Task): Command[] | null {
  const { reading, flow, values, cue } = task
  const slots = slotsIn(task)
  const denied = slots.find(
    (slot) =>
      slot in values &&
      assign(words, task, { slots: [slot], counts: (place) => isDenied(reading, cue, place) }).some(
        ({ value }) => sameValue(value, values[slot]),
      ),
  )
  const candidates = denied === undefined ? slots : [denied]
  const isRight = (place: { start: number }) =>
    place.start >= cue.end && !(cue.kind === 'notThis' && isDenied(reading, cue, place))
  const after = assign(words, task, { slots: candidates, counts: isRight })
  const right =
    after.length > 0 || cue.kind === 'changeTo' || cue.kind === 'wrong'
      ? after
      : assign(words, task, { slots: candidates, counts: ({ start }) => start < cue.start })
  const elsewhere = task.isTop ? {} : { flow: flow.name }
  const commands = right.map(({ slot, value }): Command => {
    return slot in values
      ? { command: 'correct-slot', slot, value, ...elsewhere }
      : { command: 'set-slot', slot, value }
  })
  return commands.length > 0 ? commands : null
}

function assign(
  words: Words,
  { reading, flow, values, dialogue, now, zone }: Task,
  { slots, counts }: { slots: readonly string[]; counts: (place: { start: number }) => boolean },
): Assigned[] {
  const open = slots.find((slot) => slot in values) ?? slots[0] ?? null
  const input = { reading, flow, values, offered: dialogue.offered, now, zone }
  return assignValues(words, { ...input, slots, open, counts }).assigned
}

/** Those that hold a value, the latest first; then, in the flow in hand, those that do not. */
function slotsIn({ flow, values, open, isTop }: Task): string[] {
  const filled = Object.keys(values).filter((slot) => slot in flow.slots)
  if (!isTop) return filled.reverse()
  const empty = Object.keys(flow.slots).filter((slot) => !(slot in values))
  return [...filled.reverse(), ...empty.sort((a, b) => Number(b === open) - Number(a === open))]
}

/** A slot is named: what it shall be is text, or is not said and asked for again. */
function correctNamed(words: Words, task: Task): Command[] | null {
  const { reading, flow, values, cue, isTop } = task
  const named = Object.keys(values).filter(
    (slot) => slot in flow.slots && isNamedIn(reading.bare.text, labelsOf(flow, slot)),
  )
  const [slot] = named
  if (slot === undefined || named.length > 1) return null
  const elsewhere = isTop ? {} : { flow: flow.name }
  if (flow.slots[slot]!.type === 'text' && cue.kind === 'changeTo') {
    const value = reading.text.slice(cue.end).replace(/^[\s：:，,]+|[\s。.！!]+$/gu, '')
    if (value !== '') return [{ command: 'correct-slot', slot, value, ...elsewhere }]
  }
  const saysNoMore = consistsOf(reading.bare.text, labelsOf(flow, slot), ...harmless(words))
  return saysNoMore ? [{ command: 'correct-slot', slot, value: null, ...elsewhere }] : null
}

function isNamedIn(bare: string, label: Phrases): boolean {
  for (let i = 0; i < bare.length; i++) if (label.endsFrom(bare, i).length > 0) return true
  return false
}

function harmless({ parts, leading, trailing }: Words): Phrases[] {
  const { change, wrong, changeTo, aroundValues, politeQuestion } = parts
  return [change, wrong, changeTo, aroundValues, politeQuestion, leading, trailing]
}
