import type { SlotType, Vocabulary } from '../../../dialogs/index.js'
import { bareWords, isWordBorder, type BareText } from './bare-text.js'
import { slips, type SlippedName } from './name-slips.js'

/** Something of the bank's that a text names. */
export interface NamedValue {
  type: Extract<SlotType, 'branch' | 'service' | 'product' | 'place'>
  value: unknown
  /** In the bare text. */
  from: number
  to: number
}

/** The names of a bank's vocabulary, ready to be found in texts. */
export interface Names {
  /** The longest names first; none lies in another of its type. */
  find(bare: BareText): NamedValue[]
}

type Entry = Pick<NamedValue, 'type' | 'value'>

const byVocabulary = new WeakMap<Vocabulary, Names>()

export function namesOf(vocabulary: Vocabulary): Names {
  const before = byVocabulary.get(vocabulary)
  if (before) return before
  const names = prepare(vocabulary)
  byVocabulary.set(vocabulary, names)
  return names
}

function prepare(vocabulary: Vocabulary): Names {
  const entries = new Map<string, Entry[]>()
  for (const { name, ...entry } of listed(vocabulary)) {
    const known = entries.get(name) ?? []
    if (!known.some(({ type, value }) => type === entry.type && value === entry.value))
      entries.set(name, [...known, entry])
  }
  const lengths = [...new Set([...entries.keys()].map((name) => name.length))].sort((a, b) => b - a)
  const slipped = slips(entries.keys())
  return {
    find({ text }) {
      const found: NamedValue[] = []
      for (const length of lengths) {
        for (let from = 0; from + length <= text.length; from++) {
          const to = from + length
          const named = entries.get(text.slice(from, to))
          if (!named || !isWordBorder(text[from - 1], text[from])) continue
          if (isWordBorder(text[to - 1], text[to])) takeAll(found, { named, from, to })
        }
      }
      for (const { name, from, to } of clear(slipped(text), entries))
        takeAll(found, { named: entries.get(name)!, from, to })
      return found
    },
  }
}

function listed({ branches, services, products, places }: Vocabulary) {
  const ofType = (type: NamedValue['type'], all: { value: unknown; names: string[] }[]) =>
    all.flatMap(({ value, names }) => names.map((name) => ({ type, value, name: bareWords(name) })))
  const byId = (all: Vocabulary['branches']) => all.map(({ id, names }) => ({ value: id, names }))
  return [
    ...ofType('branch', byId(branches)),
    ...ofType('service', byId(services)),
    ...ofType('product', byId(products)),
    ...ofType(
      'place',
      places.map(({ place, names }) => ({ value: place, names })),
    ),
  ].filter(({ name }) => name.length >= (/\p{Script=Han}/u.test(name) ? 2 : 3))
}

/** A name that means two of one type means neither; a shorter name inside a longer one does not count. */
function takeAll(
  found: NamedValue[],
  { named, from, to }: { named: Entry[]; from: number; to: number },
): void {
  for (const { type, value } of named) {
    const isClear = named.filter((other) => other.type === type).length === 1
    const covered = found.some((one) => one.type === type && from < one.to && one.from < to)
    if (isClear && !covered) found.push({ type, value, from, to })
  }
}

/** Slips that could be of two different names are no evidence of either. */
function clear(all: SlippedName[], entries: Map<string, Entry[]>): SlippedName[] {
  return all.filter(({ name, from, to }) =>
    all.every(
      (other) =>
        other.to <= from ||
        to <= other.from ||
        entries
          .get(other.name)!
          .every((entry) =>
            entries
              .get(name)!
              .every(({ type, value }) => type !== entry.type || value === entry.value),
          ),
    ),
  )
}
