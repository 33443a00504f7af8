import type { AnyValues, Flow, OfferedChoice, SlotType } from '../../../dialogs/index.js'
import { bareWords } from './bare-text.js'
import { nameDistance } from './named-by.js'
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
  /** What may stand beside the values and says nothing more. */
  beside?: readonly Phrases[]
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
  const owners = ownersOf(input)
  const earlier = new Set(input.held)
  return slots.flatMap((slot, order) => {
    const { type, onlyByName = false } = flow.slots[slot]!
    // Of two amounts, what nobody names is the first; a choice is named by words of its own.
    const isFirst = slot === open || !earlier.has(type) || type === 'choice' || type === 'yes-no'
    if (!onlyByName) earlier.add(type)
    const candidates = [...readable(reading), ...wordsForSlot(input, slot)]
    return candidates.flatMap((found): Pair[] => {
      if (input.counts && !input.counts(found)) return []
      const read = slotValue({ found, type, before: values[slot], now, zone })
      if (!read) return []
      const owner = owners.get(found)
      if (owner && owner.slot !== slot) return []
      const cue = owner !== undefined || nameDistance(reading, found, words.cues[type]) !== null
      const needsName = read.fit === 0 || type === 'number' || !isFirst
      if (slot !== open && (onlyByName ? !owner : needsName && !cue)) return []
      const { start, end } = found
      const score =
        read.fit * 4 +
        (owner ? 6 : cue ? 3 : 0) +
        (slot === open ? 5 : 0) +
        (end - start) / 100 -
        order / 1000
      return [{ slot, value: read.value, start, end, score, exact: read.fit === 2 }]
    })
  })
}

const timed = new Set<string>(['date', 'time', 'date-time'])

/** 6月31日下午三点: the half that can be read is not what was meant. */
function readable({ values, misread }: Reading): FoundValue[] {
  const isBroken = misread.some(({ type }) => timed.has(type))
  return isBroken ? values.filter(({ type }) => !timed.has(type)) : values
}

/** Whose each value is by the name beside it: 首付30% is no rate, whatever else is missing. */
function ownersOf({
  reading,
  flow,
  values,
  now,
  zone,
}: AssignInput): Map<FoundValue, { slot: string; distance: number }> {
  const owners = new Map<FoundValue, { slot: string; distance: number }>()
  for (const found of reading.values)
    for (const [slot, { type }] of Object.entries(flow.slots)) {
      if (!slotValue({ found, type, before: values[slot], now, zone })) continue
      const distance = nameDistance(reading, found, labelsOf(flow, slot))
      const nearest = owners.get(found)
      if (distance !== null && (!nearest || distance < nearest.distance))
        owners.set(found, { slot, distance })
    }
  return owners
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
  { reading, flow, slots, beside = [] }: AssignInput,
  assigned: Pair[],
): boolean {
  const { aroundValues, politeQuestion } = words.parts
  const names = slots.flatMap((slot) => {
    const cues = words.cues[flow.slots[slot]!.type]
    return [labelsOf(flow, slot), ...(cues ? [cues] : [])]
  })
  const harmless = [
    aroundValues,
    politeQuestion,
    words.leading,
    words.trailing,
    ...names,
    ...beside,
  ]
  return consistsOf(wordsWithout(reading, assigned), ...harmless)
}
