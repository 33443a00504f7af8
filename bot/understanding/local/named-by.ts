import type { Phrases } from './phrases.js'
import type { FoundValue, Reading } from './read-message.js'

const nearBefore = 5
const nearBeforeLatin = 14
/** A name between two values belongs to the second: 总价300万首付90万. */
const belongsToNext = 20

/**
 * How far the nearest of these names stands from a value, in characters: shortly before it with no
 * other value between, or right after it. Null where none does.
 */
export function nameDistance(
  reading: Reading,
  found: FoundValue,
  names: Phrases | undefined,
): number | null {
  if (!names) return null
  const others = reading.values.filter((one) => one.end <= found.start || found.end <= one.start)
  const before = distanceBefore(reading, { found, others, names })
  const after = distanceAfter(reading, { found, others, names })
  if (before === null || after === null) return before ?? after
  return Math.min(before, after)
}

interface Beside {
  found: FoundValue
  others: FoundValue[]
  names: Phrases
}

function distanceBefore({ bare, text }: Reading, { found, others, names }: Beside): number | null {
  const from = bare.at.findIndex((at) => at >= found.start)
  if (from < 0) return null
  for (let end = from; end >= 0 && from - end <= nearBeforeLatin; end--) {
    const isFar = from - end > nearBefore && /\p{Script=Han}/u.test(bare.text.slice(end, from))
    const isOthers = others.some((one) => one.end > bare.at[end]! && one.end <= found.start)
    if (isFar || isOthers || !isTogether(text, bare.at[end]!, found.start)) return null
    if (names.startsBefore(bare.text, end).length > 0) return from - end
  }
  return null
}

function distanceAfter({ bare, text }: Reading, { found, others, names }: Beside): number | null {
  const after = bare.at.findIndex((at) => at >= found.end)
  if (after < 0) return null
  const start = /^ ?(?:的|in )?/.exec(bare.text.slice(after))![0].length + after
  const [end] = names.endsFrom(bare.text, start)
  if (end === undefined || !isTogether(text, found.end, bare.at[start] ?? found.end)) return null
  const next = bare.at[/^(?:是|为| |is)*/.exec(bare.text.slice(end))![0].length + end]
  const isNext = next !== undefined && others.some((one) => one.start === next)
  // What stands before a value is nearer than what stands after it.
  return start - after + 0.5 + (isNext ? belongsToNext : 0)
}

function isTogether(text: string, start: number, end: number): boolean {
  return !/[，,。.；;！!？?\n]/.test(text.slice(start, end))
}
