import { DateTime } from 'luxon'
import { chineseDigits } from '../quantities/chinese-tokens.js'
import type { Span } from '../scan.js'
import type { PartOfDay } from './parts-of-day.js'

/** One day or several, as days of the calendar (midnight UTC), whatever the zone. */
export interface Days {
  first: DateTime
  last?: DateTime
  /** The next such day, for when the time said with it has passed today. */
  again?: DateTime
  /** Monday of the week that was named with the weekday (下周三). */
  week?: DateTime
  /** 1 to 7, of a weekday without its week. */
  weekday?: number
  /** The date itself was said, with or without its month: 12月3日, 3号. */
  dated?: boolean
  /** 今晚, tonight: the day came with a part of it. */
  part?: PartOfDay
}

export type DayMatch = Days & Span

/** What a rule made of its match; null where it means no date after all. */
export type DayReading = Days | 'no-such-date' | null

/** A way to say a day. The first rule that matches takes the words. */
export interface DayRule {
  pattern: RegExp
  read: (match: RegExpExecArray, today: DateTime) => DayReading
}

/** The day of a year, or null where the month has no such day. */
export function dayOf(year: number, month: number, day: number): DateTime | null {
  const result = DateTime.utc(year, month, day)
  return result.isValid ? result : null
}

/** The same day of the month, or null. */
export function dayInMonth(month: DateTime, day: number): DateTime | null {
  return dayOf(month.year, month.month, day)
}

/** 3号: today or the next day of that number. */
export function nextDayOfMonth(today: DateTime, day: number): Days | null {
  if (day < 1 || day > 31) return null
  const candidates: DateTime[] = []
  for (
    let month = today.startOf('month');
    candidates.length < 2;
    month = month.plus({ months: 1 })
  ) {
    const candidate = dayInMonth(month, day)
    if (candidate && candidate >= today) candidates.push(candidate)
  }
  return { first: candidates[0] as DateTime, again: candidates[1] as DateTime, dated: true }
}

/**
 * 3月15日: today or the next day of that name. 29 February is the coming one or none: who says it in
 * a year before one without it should hear so.
 */
export function nextDayOfYear(today: DateTime, month: number, day: number): Days | 'no-such-date' {
  if (month < 1 || month > 12) return 'no-such-date'
  const passed = month * 100 + day < today.month * 100 + today.day
  const year = today.year + (passed ? 1 : 0)
  const first = dayOf(year, month, day)
  const again = dayOf(year + 1, month, day)
  return first ? { first, dated: true, ...(again && { again }) } : 'no-such-date'
}

/** The month that is now or comes next under this number. */
export function nextMonth(today: DateTime, month: number): DateTime {
  return DateTime.utc(today.year + (month < today.month ? 1 : 0), month, 1)
}

export type PartOfMonth = 'start' | 'middle' | 'end' | 'first-third' | 'second-third' | 'last-third'

/** A month, or its first, middle or last five days, or one of its thirds (旬). */
export function daysOfMonth(month: DateTime, part?: PartOfMonth): Days {
  const end = month.endOf('month').startOf('day')
  const between = (from: number, to: number) => ({
    first: month.set({ day: from }),
    last: month.set({ day: to }),
  })
  switch (part) {
    case 'start':
      return between(1, 5)
    case 'middle':
      return between(13, 17)
    case 'end':
      return { first: end.minus({ days: 4 }), last: end }
    case 'first-third':
      return between(1, 10)
    case 'second-third':
      return between(11, 20)
    case 'last-third':
      return { first: month.set({ day: 21 }), last: end }
    default:
      return { first: month.startOf('month'), last: end }
  }
}

/** A weekday from 1 (Monday) to 7 in the week that is so many weeks away. Weeks begin on Monday. */
export function dayOfWeek(today: DateTime, weeks: number, weekday: number): DateTime {
  return today.startOf('week').plus({ weeks, days: weekday - 1 })
}

/** 周三: today or the next day of that name. */
export function nextWeekday(today: DateTime, weekday: number): Days {
  const first = today.plus({ days: (weekday - today.weekday + 7) % 7 })
  return { first, again: first.plus({ weeks: 1 }), weekday }
}

export function daysOfWeek(today: DateTime, weeks: number): Days {
  const first = dayOfWeek(today, weeks, 1)
  return { first, last: first.plus({ days: 6 }) }
}

export function weekend(today: DateTime, weeks: number): Days {
  const first = dayOfWeek(today, weeks, 6)
  return { first, last: first.plus({ days: 1 }) }
}

export function monthsFrom(first: DateTime, months: number): Days {
  return { first, last: first.plus({ months }).minus({ days: 1 }) }
}

const spokenNumber = '[一二三四五六七八九]'
/** A day, month or hour in digits or Chinese figures, up to 39. */
export const smallNumber = `(?:[一二三]?十${spokenNumber}?|廿${spokenNumber}?|卅一?|${spokenNumber}|\\d{1,2}(?!\\d))`

/** The value of `smallNumber`, of a year's digits (二零二七) and of plain digits. */
export function smallValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const plain = text.replace('廿', '二十').replace('卅', '三十')
  const ten = plain.indexOf('十')
  const value = (figure: string | undefined) => (figure ? (chineseDigits[figure] ?? 0) : 0)
  if (ten < 0) return Number([...plain].map(value).join(''))
  return (ten === 0 ? 1 : value(plain[0])) * 10 + value(plain[ten + 1])
}
