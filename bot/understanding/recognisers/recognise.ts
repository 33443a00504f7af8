import { takeCalendar } from './calendar/take-calendar.js'
import { takeIdentifiers } from './identifiers.js'
import { takeOrdinals } from './ordinals.js'
import { takeLeadingPercents } from './quantities/percents.js'
import { takeQuantities } from './quantities/take-quantities.js'
import type { Misread, RecogniseContext, RecognisedSpan } from './recognised.js'
import { startScan } from './scan.js'
import { skipTraps } from './traps.js'
import { takeYesNo } from './yes-no.js'

/** Nobody states a value later than that; longer messages are cut. */
const longestText = 1000

/**
 * Finds the values in a message, in Chinese and English, in the order of the text. Pure: what is said
 * relative to now (明天, in two hours) is resolved by the context.
 *
 * @example
 * recognise('下周三下午三点半', context).found[0] // { type: 'date-time', value: '2026-11-25T15:30', … }
 */
export function recognise(
  text: string,
  context: RecogniseContext,
): { found: RecognisedSpan[]; misread: Misread[] } {
  const scan = startScan(text.slice(0, longestText), context)
  takeYesNo(scan, scan.text)
  takeIdentifiers(scan)
  skipTraps(scan)
  // What is left of the text shrinks from pass to pass: 三点 in 百分之三点五 is no time, 三 in 三点 no number.
  takeLeadingPercents(scan)
  takeCalendar(scan)
  takeOrdinals(scan)
  takeQuantities(scan)
  const inOrder = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start - b.start || b.end - a.end
  return { found: scan.found.toSorted(inOrder), misread: scan.misread.toSorted(inOrder) }
}
