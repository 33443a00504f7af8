import type { AnyValues, Flow, OfferedChoice, SlotType } from '../../../dialogs/index.js'
import { bareWords } from './bare-text.js'
import { consistsOf, type Phrases } from './phrases.js'
import { wordsWithout, type FoundValue, type Reading } from './read-message.js'
import { slotValue } from './slot-value.js'
import { labelsOf, meanings, wordsOfSlot, type Meanings } from './slot-words.js'
import type { Words } from './words.js'

export interface AssignInput {
  reading: Reading
  flow: Flow
  /** The slots that may be filled, those meant first before others. */
  slots: readonly string[]
  /** The slot that was asked for: it takes a bare number, too. */
  open: string | null
  values: AnyValues
  offered: readonly OfferedChoice[]
  now: Date
  zone: string
  /** Types that other slots hold a value of: one more is theirs unless it is said whose it is. */
  held?: ReadonlySet<SlotType>
  /** Which places of the text count; all where absent. */
  counts?(place: Place): boolean
}

interface Place {
  start: number
  end: number
}

export interface Assigned extends Place {
  slot: string
  value: unknown
}

export interface Assignment {
  assigned: Assigned[]
  /** Slots for which the text says two different values. */
  contradictions: string[]
  /** Whether the text says nothing besides these values and what names them. */
  isAll: boolean
}

interface Pair extends Assigned {
  score: number
  /** Whether it is of the very type. */
  exact: boolean
}

/** Which value of a text belongs in which slot: by type, by the words beside it, by what was asked. */
export function assignValues(words: Words, input: AssignInput): Assignment {
  const pairs = pairsOf(words, input).sort((a, b) => b.score - a.score || a.start - b.start)
  const assigned: Pair[] = []
  const contradictions = new Set<string>()
  for (const pair of pairs) {
    if (assigned.some((one) => overlap(one, pair))) continue
    const before = assigned.find(({ slot }) => slot === pair.slot)
    if (!before) assigned.push(pair)
    else if (
      pair.exact &&
      // 杭州武林广场 is one place; the longer name tells more.
      input.flow.slots[pair.slot]!.type !== 'place' &&
      !sameValue(before.value, pair.value) &&
      !isTakenElsewhere(pair, pairs, assigned)
    )
      contradictions.add(pair.slot)
  }
  return {
    assigned: assigned
      .filter(({ slot }) => !contradictions.has(slot))
      .sort((a, b) => a.start - b.start)
      .map(({ slot, value, start, end }) => ({ slot, value, start, end })),
    contradictions: [...contradictions],
    isAll: saysNoMore(words, input, assigned),
  }
}

function pairsOf(words: Words, input: AssignInput): Pair[] {
  const { reading, flow, slots, open, values, now, zone } = input
  const earlier = new Set(input.held)
  return slots.flatMap((slot, order) => {
    const { type } = flow.slots[slot]!
    // Of two amounts, what nobody names is the first; a choice is named by words of its own.
    const isFirst = slot === open || !earlier.has(type) || type === 'choice' || type === 'yes-no'
    earlier.add(type)
    const candidates = [...reading.values, ...wordsForSlot(input, slot)]
    return candidates.flatMap((found): Pair[] => {
      if (input.counts && !input.counts(found)) return []
      const read = slotValue({ found, type, before: values[slot], now, zone })
      if (!read) return []
      const label = isNamedBy(reading, found, labelsOf(flow, slot))
      const cue = label || isNamedBy(reading, found, words.cues[type])
      if (read.fit === 0 && slot !== open && !cue) return []
      if ((type === 'number' || !isFirst) && slot !== open && !cue) return []
      const { start, end } = found
      const score =
        read.fit * 4 +
        (label ? 6 : cue ? 3 : 0) +
        (slot === open ? 2 : 0) +
        (end - start) / 100 -
        order / 1000
      return [{ slot, value: read.value, start, end, score, exact: read.fit === 2 }]
    })
  })
}

/** By the flow's own words, and by the choices that are on show. */
function wordsForSlot({ reading, flow, offered }: AssignInput, slot: string): FoundValue[] {
  const { type } = flow.slots[slot]!
  const own = wordsOfSlot(flow, slot)
  const shown = offered.flatMap(({ label, synonyms = [], command }) =>
    command?.command === 'set-slot' && command.slot === slot
      ? [label, ...synonyms].map((one) => [bareWords(one), command.value] as const)
      : [],
  )
  const long = shown.filter(([expression]) => expression.length > 1)
  if (long.length === 0) return findExpressions(reading, own, type)
  return findExpressions(reading, meanings(new Map([...own.of, ...long])), type)
}

function findExpressions({ bare, text }: Reading, said: Meanings, type: SlotType): FoundValue[] {
  const found: FoundValue[] = []
  for (let from = 0; from < bare.text.length; from++) {
    const [to] = said.phrases.endsFrom(bare.text, from)
    if (to === undefined) continue
    const [start, end] = [bare.at[from]!, bare.at[to - 1]! + 1]
    const value = said.of.get(bare.text.slice(from, to))
    found.push({ type, value, start, end, text: text.slice(start, end) })
    from = to - 1
  }
  return found
}

const nearBefore = 5
const nearBeforeLatin = 14

/** Whether one of the names stands shortly before the value, with no other value between, or right after it. */
function isNamedBy(
  { bare, values, text }: Reading,
  found: FoundValue,
  names: Phrases | undefined,
): boolean {
  if (!names) return false
  const from = bare.at.findIndex((at) => at >= found.start)
  const after = bare.at.findIndex((at) => at >= found.end)
  if (from < 0) return false
  const others = values.filter((one) => !overlap(one, found))
  const isTogether = (start: number, end: number) =>
    !/[，,。；;！!？?\n]/.test(text.slice(start, end))
  for (let end = from; end >= 0 && from - end <= nearBeforeLatin; end--) {
    const isFar = from - end > nearBefore && /\p{Script=Han}/u.test(bare.text.slice(end, from))
    if (
      isFar ||
      others.some((one) => one.end > bare.at[end]! && one.end <= found.start) ||
      !isTogether(bare.at[end]!, found.start)
    )
      break
    if (names.startsBefore(bare.text, end).length > 0) return true
  }
  if (after < 0) return false
  const start = /^ ?(?:的|in )?/.exec(bare.text.slice(after))![0].length + after
  return (
    isTogether(found.end, bare.at[start] ?? found.end) &&
    names.endsFrom(bare.text, start).length > 0
  )
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end
}

export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function isTakenElsewhere(pair: Pair, pairs: Pair[], assigned: Pair[]): boolean {
  return pairs.some(
    (other) =>
      other.slot !== pair.slot &&
      other.start === pair.start &&
      !assigned.some(({ slot }) => slot === other.slot),
  )
}

function saysNoMore(
  words: Words,
  { reading, flow, slots }: AssignInput,
  assigned: Pair[],
): boolean {
  const { aroundValues, politeQuestion } = words.parts
  const names = slots.flatMap((slot) => {
    const cues = words.cues[flow.slots[slot]!.type]
    return [labelsOf(flow, slot), ...(cues ? [cues] : [])]
  })
  const harmless = [aroundValues, politeQuestion, words.leading, words.trailing, ...names]
  return consistsOf(wordsWithout(reading, assigned), ...harmless)
}
