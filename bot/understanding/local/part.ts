import type { Command, DialogueView, Flow, Slot } from '../../../dialogs/index.js'
import type { MessageToUnderstand } from '../understanding.js'
import type { Intent, Intents } from './intents.js'
import type { Reading } from './read-message.js'
import type { Words } from './words.js'

export interface LocalNeeds {
  words: Words
  flows: ReadonlyMap<string, Flow>
  intents: Intents
}

/** A message, or a part of one, in the dialogue as it stands. */
export interface Part {
  reading: Reading
  message: MessageToUnderstand
  dialogue: DialogueView
  /** The slot that was asked for. */
  open: OpenSlot | null
}

export interface OpenSlot {
  flow: Flow
  name: string
  slot: Slot
}

/** What a message, or a part of one, was taken for. */
export interface Understood {
  commands: Command[]
  confidence: number
  by: 'rules' | 'local'
  /** Whether it means this without the words around it. */
  standsAlone: boolean
  intents: Intent[]
}

/** Understood by words that can hardly mean anything else. */
export function byRules(commands: Command[], confidence = 1): Understood {
  return { commands, confidence, by: 'rules', standsAlone: true, intents: [] }
}

export function openSlotOf({ flows }: LocalNeeds, { question }: DialogueView): OpenSlot | null {
  if (question?.kind !== 'slot') return null
  const flow = flows.get(question.flow)
  const slot = flow?.slots[question.slot]
  return flow && slot ? { flow, name: question.slot, slot } : null
}

export interface FlowInHand {
  flow: Flow
  values: Record<string, unknown>
  /** Those that hold a value, the latest last. */
  filled: string[]
  /** Those that a message may fill: what was asked for, then what is needed, then what was skipped. */
  empty: string[]
}

export function flowInHand({ flows }: LocalNeeds, part: Part): FlowInHand | null {
  const top = part.dialogue.stack[0]
  const flow = top && flows.get(top.flow)
  if (!flow) return null
  const { values, skipped } = top
  const open = part.open?.flow === flow ? part.open.name : null
  const filled = Object.keys(values).filter((name) => name in flow.slots)
  const empty = Object.keys(flow.slots).filter(
    (name) => !filled.includes(name) && name !== open && takesValue(flow, { name, values }),
  )
  const asked = empty.filter((name) => !skipped.includes(name))
  return {
    ...{ flow, values, filled: filled.filter((name) => name !== open) },
    empty: [
      ...(open === null ? [] : [open]),
      ...asked,
      ...empty.filter((n) => skipped.includes(n)),
    ],
  }
}

/** Some are never asked for and kept where they are said. */
function takesValue(
  flow: Flow,
  { name, values }: { name: string; values: Record<string, unknown> },
): boolean {
  const { neededWhen } = flow.slots[name]!
  return neededWhen === undefined || neededWhen(values) || neededWhen({ ...values, [name]: '' })
}
