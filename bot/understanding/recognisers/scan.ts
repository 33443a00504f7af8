import { normaliseInPlace } from './normalise.js'
import type { Misread, Recognised, RecogniseContext, RecognisedSpan } from './recognised.js'

/** A text on its way through the recognisers. What one of them has taken is blank for the next. */
export interface Scan {
  readonly source: string
  readonly context: RecogniseContext
  /** Normalised, of the same length as the source, with blanks for what has been taken. */
  text: string
  found: RecognisedSpan[]
  misread: Misread[]
}

export interface Span {
  start: number
  end: number
}

/** Of the private use area: no space, letter or digit, so that no value grows over it. */
export const blank = '\ue000'

export function startScan(source: string, context: RecogniseContext): Scan {
  return { source, context, text: normaliseInPlace(source), found: [], misread: [] }
}

export function take(scan: Scan, span: Span, ...values: Recognised[]): void {
  const { start, end } = span
  for (const value of values) {
    scan.found.push({ ...value, start, end, text: scan.source.slice(start, end) })
  }
  skip(scan, span)
}

export function takeMisread(scan: Scan, span: Span, what: Pick<Misread, 'type' | 'problem'>): void {
  const { start, end } = span
  scan.misread.push({ ...what, text: scan.source.slice(start, end), start, end })
  skip(scan, span)
}

/** Blanks out what is no value, such as the 三 of 三农. */
export function skip(scan: Scan, { start, end }: Span): void {
  scan.text = scan.text.slice(0, start) + blank.repeat(end - start) + scan.text.slice(end)
}

/** All matches of a global pattern in the text as it is when the search begins. */
export function* matches(scan: Scan, pattern: RegExp): Generator<RegExpExecArray & Span> {
  for (const match of scan.text.matchAll(pattern)) {
    yield Object.assign(match, { start: match.index, end: match.index + match[0].length })
  }
}

const clauseBefore = new RegExp(`(?:^|[\\n，,。.！!；;：:？?、${blank}]|我?要|我选|选|就|那)\\s*$`)
const clauseAfter = new RegExp(
  `^\\s*(?:吧|呢|了|啊|呀|哈|的|左右|就行|就好|就可以|please|\\s)*(?:$|[\\n，,。.！!；;${blank}])`,
)

/** Whether nothing but politeness stands beside the span in its clause. */
export function isWholeClause(text: string, { start, end }: Span): boolean {
  return (
    clauseBefore.test(text.slice(Math.max(0, start - 8), start)) &&
    clauseAfter.test(text.slice(end, end + 8))
  )
}
