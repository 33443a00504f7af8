/** Banks work on the same clock all over the country: UTC+8 without summer time. */
export const bankTimeZone = 'Asia/Shanghai'
const offsetMs = 8 * 3_600_000
const dayMs = 24 * 3_600_000

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
  return new Date(date.getTime() + offsetMs).toISOString().slice(0, 10)
}

export function dayBefore(day: CalendarDay): CalendarDay {
  return calendarDayOf(new Date(startOf(day) - dayMs))
}

export function weekdayOf(day: CalendarDay): Weekday {
  // The days of JavaScript begin with Sunday.
  return weekdays[(new Date(startOf(day) + offsetMs).getUTCDay() + 6) % 7] as Weekday
}

/** Start and end of a range that begins on `day`, as moments. */
export function intervalOn(day: CalendarDay, range: TimeRange): { start: Date; end: Date } {
  const start = startOf(day) + minutesOf(range.from) * 60_000
  const end = startOf(day) + minutesOf(range.to) * 60_000
  return { start: new Date(start), end: new Date(end > start ? end : end + dayMs) }
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

/** Plain arithmetic on the bank's clock, which never changes: a list of branches asks this thousands of times. */
function startOf(day: CalendarDay): number {
  return Date.parse(day) - offsetMs
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
