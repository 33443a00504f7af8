import { personalSlotTypes, runsInView, type Command, type Flow } from '../../../dialogs/index.js'
import { assignValues, sameValue } from '../local/assign-values.js'
import { bareWords } from '../local/bare-text.js'
import { readMessage, type Reading } from '../local/read-message.js'
import { slotValue } from '../local/slot-value.js'
import type { Words } from '../local/words.js'
import type { MessageToUnderstand } from '../understanding.js'
import type { ModelCommand } from './model-reply.js'

export interface CheckNeeds {
  words: Words
  flows: ReadonlyMap<string, Flow>
}

export type Checked<T> = { ok: true; value: T } | { ok: false; reason: string }

/**
 * Turns what a model said into commands. Nothing passes that is not on the list: flows and slots
 * exist, and every value stands in the message and is read from there by the recognisers.
 */
export function toCommands(
  needs: CheckNeeds,
  {
    said,
    message,
    reading,
  }: { said: ModelCommand[]; message: MessageToUnderstand; reading: Reading },
): Checked<Command[]> {
  const commands: Command[] = []
  for (const one of said) {
    const checked = toCommand({ ...needs, message, reading }, one)
    if (!checked.ok) return checked
    commands.push(checked.value)
  }
  return { ok: true, value: commands }
}

interface Task extends CheckNeeds {
  message: MessageToUnderstand
  reading: Reading
}

function toCommand(task: Task, said: ModelCommand): Checked<Command> {
  const { dialogue, text } = task.message
  switch (said.command) {
    case 'start-flow':
      return startFlow(task, said)
    case 'set-slot':
    case 'correct-slot':
      return fillSlot(task, said)
    case 'confirm':
      if (dialogue.question === null) return refused('there is nothing to confirm')
      return typeof said.yes === 'boolean'
        ? accepted({ command: 'confirm', yes: said.yes })
        : refused('confirm without yes or no')
    case 'ask':
      return accepted({
        command: 'ask',
        question: inText(task, said.question) ? said.question! : text.trim(),
      })
    case 'small-talk':
      return said.kind
        ? accepted({ command: 'small-talk', kind: said.kind })
        : refused('small talk of no kind')
    case 'change-language':
      return said.locale
        ? accepted({ command: 'change-language', locale: said.locale })
        : refused('no language')
    case 'hand-off':
      return accepted({ command: 'hand-off', reason: 'asked' })
    default:
      return accepted({ command: said.command })
  }
}

function startFlow(task: Task, { flow: name, values = [] }: ModelCommand): Checked<Command> {
  const flow = task.flows.get(name ?? '')
  if (!flow) return refused('no such flow')
  if (flow.name === 'speak-to-person') return accepted({ command: 'hand-off', reason: 'asked' })
  const read: Record<string, unknown> = {}
  for (const { slot, value } of values ?? []) {
    const checked = readValue(task, { flow, slot, said: value, before: {} })
    if (!checked.ok) return checked
    read[slot] = checked.value
  }
  return accepted({ command: 'start-flow', flow: flow.name, values: read })
}

function fillSlot(task: Task, said: ModelCommand): Checked<Command> {
  const stack = runsInView(task.message.dialogue)
  const level = said.flow == null ? 0 : stack.findIndex(({ flow }) => flow === said.flow)
  const entry = stack[level]
  const flow = entry && task.flows.get(entry.flow)
  if (!flow) return refused('no such flow under way')
  const slot = said.slot ?? ''
  const elsewhere = level === 0 ? {} : { flow: flow.name }
  if (said.value == null || said.value === '') {
    const isChange = said.command === 'correct-slot' && slot in entry.values
    return isChange
      ? accepted({ command: 'correct-slot', slot, value: null, ...elsewhere })
      : refused('no value')
  }
  const checked = readValue(task, { flow, slot, said: said.value, before: entry.values })
  if (!checked.ok) return checked
  const { value } = checked
  if (slot in entry.values) return accepted({ command: 'correct-slot', slot, value, ...elsewhere })
  return level === 0
    ? accepted({ command: 'set-slot', slot, value })
    : refused('nothing to correct')
}

interface SaidValue {
  flow: Flow
  slot: string
  said: string | boolean
  before: Record<string, unknown>
}

function readValue(task: Task, input: SaidValue): Checked<unknown> {
  const slot = input.flow.slots[input.slot]
  if (!slot) return refused('no such slot')
  const { said } = input
  if (slot.type === 'yes-no') {
    const isTrue = said === true || said === 'true'
    return isTrue || said === false || said === 'false'
      ? accepted(isTrue)
      : refused('neither yes nor no')
  }
  const text = String(said)
  if (slot.type === 'choice')
    return choicesOf(task, input).includes(text) ? accepted(text) : refused('no such choice')
  if (personalSlotTypes.has(slot.type)) return readPersonal(task, slot.type)
  if (slot.type === 'text')
    return inText(task, text) ? accepted(text.trim()) : refused('not in the message')
  return readFromText(task, { ...input, said: text })
}

/** The model sees masks only, so that it can but say which slot is meant. */
function readPersonal({ reading }: Task, type: string): Checked<unknown> {
  const [found, another] = reading.values.filter((value) => value.type === type)
  return found && !another ? accepted(found.value) : refused('not in the message')
}

function readFromText(task: Task, { flow, slot, said, before }: SaidValue): Checked<unknown> {
  const { words, message, reading } = task
  const { now, zone, dialogue } = message
  const { type } = flow.slots[slot]!
  if (inText(task, String(said))) {
    const part = readMessage({ ...message, text: String(said), personal: [] })
    const { assigned } = assignValues(words, {
      ...{ reading: part, flow, slots: [slot], open: slot, values: before },
      ...{ offered: dialogue.offered, now, zone },
    })
    if (assigned.length === 1) return accepted(assigned[0]!.value)
  }
  // Some models convert all the same: what they say must be what stands there.
  for (const found of reading.values) {
    const read = slotValue({ found, type, before: before[slot], now, zone })
    if (read && isSaid(read.value, String(said))) return accepted(read.value)
  }
  return refused('not in the message')
}

function isSaid(value: unknown, said: string): boolean {
  const plain =
    typeof value === 'object' && value !== null && 'amount' in value ? value.amount : value
  return sameValue(plain, said)
}

function choicesOf({ message }: Task, { flow, slot }: SaidValue): string[] {
  const words = Object.values(flow.sentences).flatMap(({ words: all }) =>
    Object.keys(all?.[slot] ?? {}),
  )
  const offered = message.dialogue.offered.flatMap(({ command }) =>
    command?.command === 'set-slot' && command.slot === slot ? [String(command.value)] : [],
  )
  return [...words, ...offered]
}

function inText({ reading }: Task, words: string | null | undefined): boolean {
  const bare = bareWords(words ?? '')
  return bare !== '' && reading.bare.text.includes(bare)
}

function accepted<T>(value: T): Checked<T> {
  return { ok: true, value }
}

function refused(reason: string): { ok: false; reason: string } {
  return { ok: false, reason }
}
