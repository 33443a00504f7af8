import {
  runsInView,
  type Command,
  type DialogueView,
  type Flow,
  type Slot,
} from '../../../dialogs/index.js'
import type { MessageToUnderstand } from '../understanding.js'
import type { Intent, Intents } from './intents.js'
import type { FoundValue, Reading } from './read-message.js'
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

/** The flow under way, or that whose result was given last. */
export interface FlowInHand {
  flow: Flow
  isEnded: boolean
  values: Record<string, unknown>
  /** Those that hold a value, the latest last. */
  filled: string[]
  /** Those that a message may fill: what was asked for, then what is needed, then what was skipped. */
  empty: string[]
}

/** 第二家 as what stands at that place of the last result. */
export function withShown(
  { flows }: LocalNeeds,
  { reading, dialogue: { stack, ended } }: Pick<Part, 'reading' | 'dialogue'>,
): Reading {
  const shown = stack.length === 0 ? ended?.onShow : null
  const type = shown && flows.get(ended!.flow)?.slots[shown.slot]?.type
  if (!shown || !type) return reading
  const values = reading.values.map((found): FoundValue => {
    const place = Number(found.value)
    const value = shown.values.at(place > 0 ? place - 1 : place)
    return found.type === 'ordinal' && value ? { ...found, type, value } : found
  })
  return { ...reading, values }
}

export function flowInHand({ flows }: LocalNeeds, part: Part): FlowInHand | null {
  const [top] = runsInView(part.dialogue)
  const isEnded = part.dialogue.stack.length === 0
  const flow = top && flows.get(top.flow)
  if (!flow) return null
  const { values, skipped } = top
  const open = part.open?.flow === flow ? part.open.name : null
  const filled = Object.keys(values).filter((name) => name in flow.slots)
  const empty = Object.keys(flow.slots).filter(
    (name) =>
      !filled.includes(name) && name !== open && takesValue(flow, { name, values, isEnded }),
  )
  const asked = empty.filter((name) => !skipped.includes(name))
  return {
    ...{ flow, isEnded, values, filled: filled.filter((name) => name !== open) },
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
  { name, values, isEnded }: Pick<FlowInHand, 'values' | 'isEnded'> & { name: string },
): boolean {
  const { neededWhen, followUp, replaces } = flow.slots[name]!
  if (followUp) return isEnded
  if (isEnded && replaces) return true
  return neededWhen === undefined || neededWhen(values) || neededWhen({ ...values, [name]: '' })
}
