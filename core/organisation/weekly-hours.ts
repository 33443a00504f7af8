import { DateTime } from 'luxon'

/** Banks work on the same clock all over the country: UTC+8 without summer time. */
export const bankTimeZone = 'Asia/Shanghai'

/** A date of the bank's calendar, `YYYY-MM-DD`. */
export type CalendarDay = string

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** `HH:mm` from (inclusive) and to (exclusive). `24:00` is midnight; an end before the start is on the next day. */
export interface TimeRange {
  from: string
  to: string
}

/** What is open on each weekday, in order. A break is the gap between two ranges; a missing day is closed. */
export type WeeklyHours = Partial<Record<Weekday, TimeRange[]>>

export function calendarDayOf(date: Date): CalendarDay {
  return DateTime.fromJSDate(date, { zone: bankTimeZone }).toFormat('yyyy-MM-dd')
}

export function dayBefore(day: CalendarDay): CalendarDay {
  return startOf(day).minus({ days: 1 }).toFormat('yyyy-MM-dd')
}

export function weekdayOf(day: CalendarDay): Weekday {
  return weekdays[startOf(day).weekday - 1] as Weekday
}

/** Start and end of a range that begins on `day`, as moments. */
export function intervalOn(day: CalendarDay, range: TimeRange): { start: Date; end: Date } {
  const start = startOf(day).plus({ minutes: minutesOf(range.from) })
  const end = startOf(day).plus({ minutes: minutesOf(range.to) })
  return { start: start.toJSDate(), end: (end > start ? end : end.plus({ days: 1 })).toJSDate() }
}

/** Whether somebody with these hours works at that moment, breaks left out. */
export function isWithinHours(hours: WeeklyHours, date: Date): boolean {
  const today = calendarDayOf(date)
  return [dayBefore(today), today].some((day) =>
    (hours[weekdayOf(day)] ?? []).some((range) => isWithin(intervalOn(day, range), date)),
  )
}

export function isWithin({ start, end }: { start: Date; end: Date }, date: Date): boolean {
  return start <= date && date < end
}

function startOf(day: CalendarDay): DateTime {
  return DateTime.fromISO(day, { zone: bankTimeZone }).startOf('day')
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
