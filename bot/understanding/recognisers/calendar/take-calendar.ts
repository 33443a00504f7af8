import { DateTime } from 'luxon'
import type { Recognised } from '../recognised.js'
import { matches, skip, take, takeMisread, type Scan } from '../scan.js'
import { chineseDayRules } from './chinese-days.js'
import { chineseHolidayRules } from './chinese-holidays.js'
import type { DayMatch, DayRule } from './days.js'
import { englishDayRules } from './english-days.js'
import { englishHolidayRules } from './english-holidays.js'
import { carryWeeks, dropWeekdays, joinDays, joinMoments } from './join-days.js'
import { pairUp, toMoment } from './moments.js'
import { numericDayRules } from './numeric-days.js'
import { offsetRules, takeMoments } from './offsets.js'
import { clockText } from './parts-of-day.js'
import { findTimes, timeRange, type TimeMatch } from './times.js'

const chineseRules = [...chineseHolidayRules, ...chineseDayRules]
const englishRules = [...englishHolidayRules, ...englishDayRules]

/** Takes dates, times, and dates with times. */
export function takeCalendar(scan: Scan): void {
  takeMoments(scan)
  const { text } = scan
  const now = DateTime.fromJSDate(scan.context.now, { zone: scan.context.zone })
  const today = DateTime.utc(now.year, now.month, now.day)
  const days = joinDays(text, carryWeeks(text, dropWeekdays(text, findDays(scan, today))))
  // Times are looked for in what the days have left; gaps are read in the text as it was.
  takeImpossibleTimes(scan)
  const times = findTimes(scan.text)
  const { pairs, left } = pairUp(text, days, times)
  const moments = pairs.map((pair) => toMoment(pair, now))
  for (const moment of joinMoments(text, moments)) take(scan, moment, moment.value)
  for (const time of left) if (!time.needsDay) take(scan, time, toTime(time))
}

const onTheClock =
  /(?<![\d:.])(?:(?<hour>\d{1,2}):(?<minute>\d{2})(?![\d:])|(?<late>2[5-9])点(?=钟|整|半|$|[^\d零一二三四五六七八九十个]))/g

/** 25:00, 12:75, 26点; more than that is the score of something. */
function takeImpossibleTimes(scan: Scan): void {
  for (const match of matches(scan, onTheClock)) {
    const { late, hour = late, minute = '0' } = match.groups ?? {}
    const isPossible = Number(minute) < 60 && Number(hour) * 60 + Number(minute) <= 24 * 60
    if (!isPossible) takeMisread(scan, match, { type: 'time', problem: 'no-such-time' })
  }
}

function findDays(scan: Scan, today: DateTime): DayMatch[] {
  const days: DayMatch[] = []
  const run = (rules: DayRule[]) => {
    for (const rule of rules) findByRule(scan, rule, { today, days })
  }
  run(numericDayRules)
  run(offsetRules)
  if (/\p{Script=Han}/u.test(scan.text)) run(chineseRules)
  if (/[a-z]{3}/.test(scan.text)) run(englishRules)
  return days.sort((a, b) => a.start - b.start)
}

function findByRule(
  scan: Scan,
  rule: DayRule,
  { today, days }: { today: DateTime; days: DayMatch[] },
) {
  for (const match of scan.text.matchAll(rule.pattern)) {
    const reading = rule.read(match, today)
    if (!reading) continue
    const span = { start: match.index, end: match.index + match[0].trimEnd().length }
    if (reading === 'no-such-date') {
      takeMisread(scan, span, { type: 'date', problem: reading })
      continue
    }
    days.push({ ...reading, ...span })
    skip(scan, span)
  }
}

function toTime(time: TimeMatch): Recognised {
  const { from, to } = timeRange(time, undefined)
  return { type: 'time', value: clockText(from), ...(to !== null && { until: clockText(to) }) }
}
