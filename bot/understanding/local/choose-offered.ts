import type { DialogueView, OfferedChoice, SlotType } from '../../../dialogs/index.js'
import { bareWords } from './bare-text.js'
import { slips } from './name-slips.js'
import type { OpenSlot } from './part.js'
import { consistsOf, phrases, withoutEnds } from './phrases.js'
import { wordsWithout, type FoundValue, type Reading } from './read-message.js'
import { wordsOfSlot } from './slot-words.js'
import type { Words } from './words.js'

/** `none`: a place in the list was named at which nothing stands. */
export type Chosen = { choice: OfferedChoice } | 'none'

/** Which of the choices on show a message chooses: by its words, its place, or nearly its words. */
export function chooseOffered(
  words: Words,
  { reading, dialogue, open }: { reading: Reading; dialogue: DialogueView; open: OpenSlot | null },
): Chosen | null {
  const { offered } = dialogue
  if (reading.bare.text === '') return null
  const cores = withoutEnds(reading.bare.text, words)
  const said = chosenByWords(offered, cores) ?? chosenByOwnWords(open, cores)
  if (said || offered.length === 0) return said
  const takesNumbers = open !== null && numeric.has(open.slot.type)
  return (
    chosenByPlace(words, { reading, offered, takesNumbers }) ??
    chosenNearly(words, { reading, offered, cores }) ??
    noneByNumber(words, { reading, open })
  )
}

/** 6分 where there are five: as it was said, so that the flow can say what there is. */
function noneByNumber(
  words: Words,
  { reading, open }: { reading: Reading; open: OpenSlot | null },
): Chosen | null {
  const [found, another] = reading.values
  if (open?.slot.type !== 'choice' || found?.type !== 'number' || another) return null
  if (!isOnly(words, reading, [found])) return null
  const command = { command: 'set-slot', slot: open.name, value: String(found.value) } as const
  return { choice: { label: found.text, command } }
}

/** What the flow itself takes for a value of the slot: 不错 is a score before it is praise. */
function chosenByOwnWords(open: OpenSlot | null, cores: string[]): Chosen | null {
  if (open?.slot.type !== 'choice') return null
  const { of: values } = wordsOfSlot(open.flow, open.name)
  const core = cores.find((one) => values.has(one))
  if (core === undefined) return null
  const command = { command: 'set-slot', slot: open.name, value: values.get(core) } as const
  return { choice: { label: core, command } }
}

// In these a bare number is a value first.
const numeric = new Set<SlotType>(['number', 'percent'])

function expressionsOf({ label, say, synonyms = [], command }: OfferedChoice): string[] {
  const value = command && 'value' in command ? command.value : null
  return [label, ...(say ? [say] : []), ...synonyms, ...(typeof value === 'string' ? [value] : [])]
    .map(bareWords)
    .filter(Boolean)
}

function chosenByWords(offered: readonly OfferedChoice[], cores: string[]): Chosen | null {
  for (const core of cores) {
    const choice = offered.find((one) => expressionsOf(one).includes(core))
    if (choice) return { choice }
  }
  return null
}

function chosenByPlace(
  words: Words,
  input: { reading: Reading; offered: readonly OfferedChoice[]; takesNumbers: boolean },
): Chosen | null {
  const { reading, offered, takesNumbers } = input
  const places = reading.values.filter(({ type }) => type === 'ordinal')
  const numbers = reading.values.filter(({ type, value }) => type === 'number' && isPlace(value))
  const [found, another] = places.length > 0 ? places : takesNumbers ? [] : numbers
  if (!found || another || !isOnly(words, reading, [found])) return null
  const place = Number(found.value)
  // Cards are what is looked at; the ways on below them are chosen by their words.
  const items = offered.filter(({ isItem }) => isItem)
  const choice = (items.length > 0 ? items : offered).at(place > 0 ? place - 1 : place)
  if (choice) return { choice }
  return found.type === 'ordinal' ? 'none' : null
}

function isPlace(value: unknown): boolean {
  return /^[1-9]\d?$/.test(String(value))
}

function isOnly(
  words: Words,
  reading: Reading,
  places: Pick<FoundValue, 'start' | 'end'>[],
): boolean {
  const { aroundValues, politeQuestion } = words.parts
  const rest = wordsWithout(reading, places)
  return consistsOf(rest, aroundValues, politeQuestion, words.leading, words.trailing)
}

const shortestPart = { chinese: 2, latin: 4 }

/** Within some politeness, in part, or with a slip; only where it can be no other choice. */
function chosenNearly(
  words: Words,
  input: { reading: Reading; offered: readonly OfferedChoice[]; cores: string[] },
): Chosen | null {
  const { reading, offered, cores } = input
  const found = offered.filter((choice) => {
    const expressions = expressionsOf(choice).filter(isLongEnough)
    return (
      isWithin(words, reading.bare.text, expressions) ||
      cores.some((core) => isLongEnough(core) && expressions.some((one) => isPartOf(core, one))) ||
      cores.some((core) =>
        slips(expressions)(core).some(({ from, to }) => from === 0 && to === core.length),
      )
    )
  })
  return found.length === 1 ? { choice: found[0]! } : null
}

function isWithin(words: Words, bare: string, expressions: string[]): boolean {
  const { aroundValues, politeQuestion } = words.parts
  const own = phrases(expressions)
  const around = [aroundValues, politeQuestion, words.leading, words.trailing]
  return (
    expressions.some((one) => bare.includes(one)) &&
    consistsOf(bare, own, ...around) &&
    !consistsOf(bare, ...around)
  )
}

function isLongEnough(text: string): boolean {
  const isChinese = /\p{Script=Han}/u.test(text)
  return text.length >= (isChinese ? shortestPart.chinese : shortestPart.latin)
}

function isPartOf(core: string, expression: string): boolean {
  return ` ${expression} `.includes(/[a-z]/.test(core) ? ` ${core} ` : core)
}
