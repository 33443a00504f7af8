import { DateTime } from 'luxon'
import { numberWords } from '../quantities/english-quantity.js'
import { readQuantity } from '../quantities/read-quantity.js'
import { matches, take, type Scan } from '../scan.js'
import type { DayRule } from './days.js'

const count =
  '(?<![\\d.第每年零])(?<count>\\d{1,4}(?:\\.\\d)?|半|[俩仨]|[一二两三四五六七八九十百]{1,4})(?<half>个半)?'
const dayUnit = '(?<unit>年|个?季度|个月|(?<=个半|[俩仨])月|个?星期|个?礼拜|周|天)'
const minuteUnit = '(?<unit>个?小时|个?钟头|分钟|刻钟)'
const later = '(?<way>以后|之后|过后|后|以前|之前|前)(?![天半面台期端提言缀])'
const englishCount = `(?:(?:\\d|one|two|three|four|five) or )?(?<count>half an?|an?(?: couple of)?|\\d{1,4}(?:\\.\\d)?|(?:${numberWords})(?:[ -](?:${numberWords}))?)(?<half> and a half)?`
const halfAfter = '(?<more> and a half)?'

const dayUnits: Record<string, { months: number } | { days: number }> = {
  年: { months: 12 },
  季度: { months: 3 },
  月: { months: 1 },
  星期: { days: 7 },
  礼拜: { days: 7 },
  周: { days: 7 },
  天: { days: 1 },
  year: { months: 12 },
  month: { months: 1 },
  week: { days: 7 },
  day: { days: 1 },
}
const minuteUnits: Record<string, number> = {
  小时: 60,
  钟头: 60,
  分钟: 1,
  刻钟: 15,
  hour: 60,
  hr: 60,
  minute: 1,
  min: 1,
}

function countOf(match: RegExpExecArray): number {
  const { count: text = '', half, more } = match.groups ?? {}
  const extra = half || more ? 0.5 : 0
  if (text === '半' || text.startsWith('half')) return 0.5 + extra
  if (/^an?$/.test(text)) return 1 + extra
  if (text.endsWith('couple of')) return 2
  return (readQuantity(text, 0)?.low.toNumber() ?? NaN) + extra
}

function unitOf(match: RegExpExecArray): string {
  return (match.groups?.['unit'] ?? '').replace(/^个/, '')
}

function isBack(match: RegExpExecArray): boolean {
  return /前|ago/.test(match.groups?.['way'] ?? '')
}

const readOffset: DayRule['read'] = (match, today) => {
  const unit = dayUnits[unitOf(match)]
  const amount = countOf(match) * (isBack(match) ? -1 : 1)
  if (!unit || !Number.isFinite(amount) || Math.abs(amount) > 1200) return null
  if ('days' in unit) return { first: today.plus({ days: Math.round(amount * unit.days) }) }
  const months = amount * unit.months
  // A contract's half month has fifteen days.
  const whole = Number.isInteger(months) ? { months } : { days: Math.round(months * 30) }
  const first = today.plus(whole)
  return Math.abs(months) > 1200 ? null : { first }
}

// "How much can I withdraw in a day?" asks for a rate.
/** Days counted from today: 三天后, 半年以后, 再过两周, in two weeks, a month ago. */
export const offsetRules: DayRule[] = [
  { pattern: new RegExp(`${count}${dayUnit}${later}`, 'g'), read: readOffset },
  { pattern: new RegExp(`再过${count}${dayUnit}`, 'g'), read: readOffset },
  {
    pattern: new RegExp(
      `(?<count>[一两二三四五六七八九十]{1,3}|\\d{1,2})(?<unit>年)(?<half>半)${later}`,
      'g',
    ),
    read: readOffset,
  },
  {
    pattern: new RegExp(
      `(?<!how (?:much|many|often)\\b[^.?!]{0,60})\\bin (?:about |around )?${englishCount} (?<unit>day|week|month|year)s?'?(?:s)?${halfAfter}(?: time)?\\b`,
      'g',
    ),
    read: readOffset,
  },
  {
    pattern: new RegExp(
      `\\b${englishCount} (?<unit>day|week|month|year)s?${halfAfter} (?<way>from now|from today|later|ago)\\b`,
      'g',
    ),
    read: readOffset,
  },
]

const momentPatterns = [
  new RegExp(`${count}${minuteUnit}(?<more>半)?${later}`, 'g'),
  new RegExp(`再过${count}${minuteUnit}`, 'g'),
  new RegExp(
    `\\bin (?:about |around )?${englishCount} (?<unit>hour|hr|minute|min)s?${halfAfter}\\b`,
    'g',
  ),
  new RegExp(
    `\\b${englishCount} (?<unit>hour|hr|minute|min)s?${halfAfter} (?<way>from now|later|ago)\\b`,
    'g',
  ),
]

/** Moments counted from now: 半小时后, in an hour and a half, 24小时后. */
export function takeMoments(scan: Scan): void {
  for (const pattern of momentPatterns) {
    for (const match of matches(scan, pattern)) {
      const minutes = Math.round(countOf(match) * (minuteUnits[unitOf(match)] ?? NaN))
      if (!Number.isFinite(minutes)) continue
      // Made here: luxon takes longer to find a zone's offset than all patterns take.
      const now = DateTime.fromJSDate(scan.context.now, { zone: scan.context.zone })
      const moment = now.plus({ minutes: isBack(match) ? -minutes : minutes })
      take(scan, match, { type: 'date-time', value: moment.toFormat("yyyy-MM-dd'T'HH:mm") })
    }
  }
}
