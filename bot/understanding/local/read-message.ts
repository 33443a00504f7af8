import type { SlotType } from '../../../dialogs/index.js'
import { recognise, type Misread } from '../recognisers/index.js'
import type { MessageToUnderstand, PersonalValue } from '../understanding.js'
import { bareText, type BareText } from './bare-text.js'
import { namesOf } from './names.js'

/** A value that stands in a text, whatever it is meant for. */
export interface FoundValue {
  type: SlotType | 'ordinal'
  value: unknown
  /** The other end of a time that is a while: 上午. */
  until?: string
  text: string
  /** In the text; several values of different types may stand in one place. */
  start: number
  end: number
}

/** A text with all that can be seen in it without knowing what it is about. */
export interface Reading {
  text: string
  bare: BareText
  values: FoundValue[]
  misread: Misread[]
}

/** Characters of a message in which its meaning is looked for; what is told as text is kept whole. */
const longestRead = 1_000

export function readMessage(message: MessageToUnderstand): Reading {
  const { text, locale, now, zone, vocabulary, personal } = message
  const bare = bareText(text.slice(0, longestRead))
  const masked = findMasks(text, personal)
  const { found, misread } = recognise(withoutMasks(text, masked), { locale, now, zone })
  const named = namesOf(vocabulary)
    .find(bare)
    .map(({ from, to, ...value }) => {
      const [start, end] = [bare.at[from]!, endOf(bare, to, text)]
      return { ...value, start, end, text: text.slice(start, end) }
    })
  const insideNames = named.filter(({ type }) => type === 'branch' || type === 'place')
  const recognised = found.filter((value) => !insideNames.some((name) => liesIn(value, name)))
  const known = masked.flatMap(({ value, start, end }) => {
    const read = readPersonal(value, message)
    return read ? [{ ...read, start, end, text: text.slice(start, end) }] : []
  })
  return {
    text,
    bare,
    values: [
      ...[...known, ...named, ...recognised.map(toFound)].sort((a, b) => a.start - b.start),
      ...sharedPlace(message),
    ],
    misread,
  }
}

/** What stands between two places of the text, as a reading of its own. */
export function partOf(reading: Reading, { start, end }: { start: number; end: number }): Reading {
  const inside = <T extends { start: number; end: number }>(all: T[]) =>
    all
      .filter((one) => start <= one.start && one.end <= end)
      .map((one) => ({ ...one, start: one.start - start, end: one.end - start }))
  const text = reading.text.slice(start, end)
  return {
    text,
    bare: bareText(text.slice(0, longestRead)),
    values: inside(reading.values),
    misread: inside(reading.misread),
  }
}

/** The bare words of a reading without what stands in these places. */
export function wordsWithout(
  { bare }: Reading,
  places: readonly { start: number; end: number }[],
): string {
  return bare.text
    .split('')
    .map((character, i) => {
      const at = bare.at[i]!
      return places.some(({ start, end }) => start <= at && at < end) ? ' ' : character
    })
    .join('')
    .replace(/ +/g, ' ')
    .trim()
}

export function liesIn(
  inner: { start: number; end: number },
  outer: { start: number; end: number },
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** A location that came with the words, as if it stood after them. */
function sharedPlace({ location, text }: MessageToUnderstand): FoundValue[] {
  const [start, end] = [text.length, text.length]
  return location ? [{ type: 'place', value: location, text: '', start, end }] : []
}

function toFound({ type, value, until, text, start, end }: FoundValue): FoundValue {
  return { type, value, ...(until === undefined ? {} : { until }), text, start, end }
}

/** Where the original of the bare text's character before `to` ends. */
function endOf({ at }: BareText, to: number, text: string): number {
  const last = at[to - 1]!
  return last + String.fromCodePoint(text.codePointAt(last)!).length
}

interface Mask {
  value: PersonalValue
  start: number
  end: number
}

/** Masks stand in the text in the order of the values. */
function findMasks(text: string, personal: PersonalValue[]): Mask[] {
  let from = 0
  return personal.flatMap((value) => {
    const start = value.mask === '' ? -1 : text.indexOf(value.mask, from)
    if (start < 0) return []
    from = start + value.mask.length
    return [{ value, start, end: from }]
  })
}

function withoutMasks(text: string, masks: Mask[]): string {
  return masks.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
}

function readPersonal(
  { kind, value }: PersonalValue,
  { locale, now, zone }: MessageToUnderstand,
): Pick<FoundValue, 'type' | 'value'> | null {
  const { found } = recognise(value, { locale, now, zone })
  const read = found.find(({ type }) => type === kind)
  return read ? { type: kind, value: read.value } : null
}
