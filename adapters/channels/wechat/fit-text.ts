import { byteLength, limits } from './limits.js'
import { splitText } from './split-text.js'

export interface TextToFit {
  /** Shortened first where there is too much. */
  prose: string
  /** Figures, notes and disclosures: shortened only when they alone are too much. */
  details: string
  /** Messages at most. */
  most: number
  /** Whether the last message is the head of a menu. */
  endsInMenu: boolean
  /** Says that something was left out. */
  shortened: string
}

const stepBytes = 256

/** The messages in which a text is sent, each within its limit; it says so when not all of it fits. */
export function fitText(input: TextToFit): string[] {
  const { prose, details, most, shortened } = input
  const whole = piecesOf([prose, details], input)
  if (whole.length <= most) return whole
  const room = Math.min(byteLength(prose), most * limits.text - byteLength(details))
  for (let bytes = room - stepBytes; bytes >= stepBytes; bytes -= stepBytes) {
    const [start = ''] = splitText(prose, bytes)
    const pieces = piecesOf([start + shortened, details], input)
    if (pieces.length <= most) return pieces
  }
  return cutOff(piecesOf([shortened, details], input), input)
}

function piecesOf(texts: string[], { endsInMenu }: TextToFit): string[] {
  const pieces = splitText(texts.filter((text) => text !== '').join('\n\n'), limits.text)
  const last = pieces.at(-1) ?? ''
  if (!endsInMenu || byteLength(last) <= limits.menuHead) return pieces
  const head = splitText(last, limits.menuHead).at(-1) ?? ''
  return [...pieces.slice(0, -1), last.slice(0, -head.length).trimEnd(), head]
}

function cutOff(pieces: string[], { most, endsInMenu, shortened }: TextToFit): string[] {
  const kept = pieces.slice(0, most)
  if (kept.length === pieces.length) return kept
  const limit = endsInMenu ? limits.menuHead : limits.text
  const [last = ''] = splitText(kept.at(-1) ?? '', limit - byteLength(shortened))
  return [...kept.slice(0, -1), last + shortened]
}
