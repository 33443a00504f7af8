import type { Span } from '../scan.js'
import {
  chineseHour,
  findChineseClocks,
  findChineseParts,
  type ClockMatch,
} from './chinese-clocks.js'
import { smallValue } from './days.js'
import { englishHour, findEnglishClocks, findEnglishParts } from './english-clocks.js'
import { wordValue } from '../quantities/english-quantity.js'
import { minutesOf, partsOfDay, type Clock, type PartOfDay } from './parts-of-day.js'

/** A time of day or a range of it. */
export interface TimeMatch extends Span {
  from: ClockMatch
  to: ClockMatch | null
  needsDay: boolean
}

/** Finds clock times, parts of the day and ranges, in the order of the text. */
export function findTimes(text: string): TimeMatch[] {
  const found: ClockMatch[] = []
  const add = (match: ClockMatch) => {
    if (!found.some(({ start, end }) => match.start < end && start < match.end)) found.push(match)
  }
  for (const match of findChineseClocks(text)) add(match)
  for (const match of findEnglishClocks(text)) add(match)
  for (const match of [...found]) {
    const hour = hourBefore(text, match)
    if (hour) add(hour)
  }
  for (const match of findChineseParts(text)) add(match)
  for (const match of findEnglishParts(text)) add(match)
  found.sort((a, b) => a.start - b.start)
  return joinRanges(text, joinParts(text, found))
}

const hourPattern = new RegExp(
  `(?:^|[^\\d.:a-z零一二三四五六七八九十百千万])(${chineseHour}|${englishHour}) ?(?:到|至|-|~|to|until|till|and) ?$`,
)

/** 三 in 三到五点, 3 in 3-5pm. */
function hourBefore(text: string, match: ClockMatch): ClockMatch | null {
  const before = text.slice(Math.max(0, match.start - 24), match.start)
  const said = hourPattern.exec(before)
  const hourText = said?.[1]
  if (!said || !hourText || (/and ?$/.test(said[0]) && !/between /.test(before))) return null
  const start = match.start - said[0].length + said[0].indexOf(hourText)
  const hour = wordValue(hourText) ?? smallValue(hourText)
  const clock: Clock = { hour, minute: 0, part: null, dial: null }
  const span = { start, end: start + hourText.length }
  return hour > 24 ? null : { ...span, clock, part: null, needsDay: false }
}

/** "tomorrow morning at 9", 下午2-4点: a part and a clock time that follows it are one. */
function joinParts(text: string, found: ClockMatch[]): ClockMatch[] {
  const joined: ClockMatch[] = []
  for (const match of found) {
    const last = joined.at(-1)
    const isPart = last && !last.clock && match.clock && !match.part
    if (isPart && /^(?:的|,? ?(?:at |around |about )?)$/.test(text.slice(last.end, match.start))) {
      const clock = { ...match.clock, part: last.part } as Clock
      joined[joined.length - 1] = { ...match, start: last.start, clock, part: last.part }
    } else joined.push(match)
  }
  return joined
}

const connector = /^(?: ?(?:到|至|-|~|to|until|till) ?(?:次日|第二天|the next day )?|)$/

function joinRanges(text: string, found: ClockMatch[]): TimeMatch[] {
  const times: TimeMatch[] = []
  for (let i = 0; i < found.length; i++) {
    const from = found[i] as ClockMatch
    const next = found[i + 1]
    const to = next && from.clock && next.clock && isRange(text, from, next) ? next : null
    if (to) i++
    times.push({ start: from.start, end: (to ?? from).end, from, to, needsDay: from.needsDay })
  }
  return times
}

function isRange(text: string, from: ClockMatch, to: ClockMatch): boolean {
  const gap = text.slice(from.end, to.start)
  return connector.test(gap) || (/^ and $/.test(gap) && /between $/.test(text.slice(0, from.start)))
}

/** From and to in minutes from midnight; `part` comes from the day (今晚, tonight) where the time has none. */
export function timeRange(
  time: TimeMatch,
  part: PartOfDay | undefined,
): { from: number; to: number | null } {
  const { from, to } = time
  if (!from.clock) {
    const [first, last] = partsOfDay[from.part ?? 'morning']
    return { from: first, to: last }
  }
  const begin = withPart(from.clock, part)
  if (!to?.clock) return { from: minutesOf(begin), to: null }
  return rangeOf(begin, withPart(to.clock, undefined))
}

function withPart(clock: Clock, part: PartOfDay | undefined): Clock {
  return part && !clock.part && !clock.dial ? { ...clock, part } : clock
}

function rangeOf(begin: Clock, end: Clock): { from: number; to: number } {
  const from = minutesOf(beginOf(begin, end))
  if (end.part || end.dial) {
    const to = minutesOf(end)
    return { from, to: to > from ? to : to + 1440 }
  }
  // 下午三点到五点: the part holds for both ends, unless the range would then run backwards.
  const candidates = [minutesOf({ ...end, part: begin.part }), minutesOf(end), minutesOf(end) + 720]
  const to = candidates.find((minutes) => minutes > from && minutes <= 1440 + 360)
  return { from, to: to ?? minutesOf(end) + 1440 }
}

/** "between 3 and 5pm", 三点到下午五点: what is said of the end holds for the beginning if it fits. */
function beginOf(begin: Clock, end: Clock): Clock {
  if (begin.part || begin.dial) return begin
  const dial = end.dial === '24' ? null : end.dial
  const like = { ...begin, part: end.part, dial }
  return minutesOf(like) < minutesOf(end) ? like : begin
}
