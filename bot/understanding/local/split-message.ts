import { bareText } from './bare-text.js'
import type { Reading } from './read-message.js'
import type { Words } from './words.js'

export interface TextRange {
  start: number
  end: number
  /** What stands before it: the beginning, a sentence's end, a comma, or a word such as 另外. */
  after: 'start' | 'sentence' | 'comma' | 'also'
}

const mostParts = 6
const border = /([。！？!?；;\n]+|\.(?=\s|$)|[，,](?!\d))/gu

/** Where a text may fall apart into several concerns. Values are never cut. */
export function splitMessage(words: Words, { text, values }: Reading): TextRange[] {
  const parts: TextRange[] = []
  let range: TextRange = { start: 0, end: 0, after: 'start' }
  for (const { index, 0: mark } of text.matchAll(border)) {
    if (values.some(({ start, end }) => start < index && index < end)) continue
    parts.push({ ...range, end: index + mark.length })
    range = { start: index + mark.length, end: 0, after: /[，,]/.test(mark) ? 'comma' : 'sentence' }
  }
  parts.push({ ...range, end: text.length })
  return parts
    .flatMap((part) => atConnectives(words, text, part))
    .map((part, i, all): TextRange => {
      // "Also, …": the comma belongs to the word.
      const before = all[i - 1]
      const isAlso = part.after === 'comma' && before?.after === 'also' && isEmpty(text, before)
      return isAlso ? { ...part, after: 'also' } : part
    })
    .filter((part) => !isEmpty(text, part))
    .slice(0, mostParts)
    .map((part, i, all) => (i === all.length - 1 ? { ...part, end: text.length } : part))
}

function isEmpty(text: string, { start, end }: TextRange): boolean {
  return bareText(text.slice(start, end)).text === ''
}

/** 另外, also: what follows is another concern, also without a mark before it. */
function atConnectives({ parts }: Words, text: string, range: TextRange): TextRange[] {
  const bare = bareText(text.slice(range.start, range.end))
  const found: TextRange[] = []
  let rest = range
  for (let i = 0; i < bare.text.length; i++) {
    const [end] = parts.alsoThis.endsFrom(bare.text, i)
    if (end === undefined) continue
    const [at, after] = [
      range.start + bare.at[i]!,
      range.start + (bare.at[end] ?? range.end - range.start),
    ]
    if (i > 0) found.push({ ...rest, end: at })
    rest = { start: after, end: range.end, after: 'also' }
    i = end - 1
  }
  return [...found, rest]
}
