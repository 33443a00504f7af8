import { byteLength } from './limits.js'

/**
 * Cuts a text into pieces of at most so many bytes, where a reader would pause: between paragraphs,
 * else lines, sentences, words; inside a word only where one is longer than a piece, and never inside
 * what is read as one character. `mostBytes` is 4 or more.
 */
export function splitText(text: string, mostBytes: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (byteLength(rest) > mostBytes) {
    const piece = rest.slice(0, cutAt(rest, mostBytes))
    pieces.push(piece.trimEnd())
    rest = rest.slice(piece.length).trimStart()
  }
  return [...pieces, rest].filter((piece) => piece !== '')
}

/** Best first. An ASCII mark ends a sentence only before a space: in an address it does not. */
const pauses = [/\n{2,}/g, /\n/g, /[。！？；…]+[”’」』）]*|[.!?;](?=\s)/g, /[，、：]|\s/g]

function cutAt(text: string, mostBytes: number): number {
  const most = longestStart(text, mostBytes)
  // One unit more, so that a pause right behind the piece is seen.
  const start = text.slice(0, most + 1)
  for (const pause of pauses) {
    const ends = [...start.matchAll(pause)].map(({ index, 0: mark }) => index + mark.length)
    const end = ends.filter((place) => place <= most).at(-1) ?? 0
    // Better pauses in the first half would make too many small pieces.
    if (end > (pause === pauses.at(-1) ? 0 : most / 2)) return end
  }
  return most
}

const encoder = new TextEncoder()
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Length of the longest start that fits. */
function longestStart(text: string, mostBytes: number): number {
  const { read } = encoder.encodeInto(text, new Uint8Array(mostBytes))
  const start = characters.segment(text.slice(0, read + 2)).containing(read)?.index ?? read
  // One character of thousands of marks is taken apart, but not its code points.
  return start > 0 ? start : read
}
