import type { Localised } from '../locale.js'
import {
  calendarDayOf,
  dayBefore,
  intervalOn,
  isWithin,
  weekdayOf,
  type CalendarDay,
  type TimeRange,
} from '../organisation/index.js'
import type { Branch } from './branch.js'

export interface Opening {
  /** Empty when the branch is closed that day. */
  ranges: TimeRange[]
  /** Why the day does not follow the week. */
  reason: Localised | null
}

type Hours = Pick<Branch, 'hours' | 'specialDays'>

/** What is open on one day of the bank's calendar; a special day goes before the week. */
export function openingOn(branch: Hours, day: CalendarDay): Opening {
  const special = branch.specialDays.find((s) => s.day === day)
  if (special) return { ranges: special.hours, reason: special.name }
  return { ranges: branch.hours[weekdayOf(day)] ?? [], reason: null }
}

/** Whether the doors are open at that moment; breaks count as closed. */
export function isOpenAt(branch: Hours, date: Date): boolean {
  // Hours past midnight belong to the evening before.
  const today = calendarDayOf(date)
  return [dayBefore(today), today].some((day) =>
    intervalsOn(branch, day).some((interval) => isWithin(interval, date)),
  )
}

/** When the doors that are open at that moment close; null while they are closed. */
export function closingAfter(branch: Hours, date: Date): Date | null {
  const today = calendarDayOf(date)
  const open = [dayBefore(today), today]
    .flatMap((day) => intervalsOn(branch, day))
    .filter((interval) => isWithin(interval, date))
  return open.reduce<Date | null>((last, { end }) => (last && last > end ? last : end), null)
}

/** The next moment at which the branch opens, within a fortnight; null when it does not. */
export function nextOpeningAfter(branch: Hours, date: Date): Date | null {
  for (let days = 0; days <= 14; days++) {
    const day = calendarDayOf(new Date(date.getTime() + days * 86_400_000))
    const starts = intervalsOn(branch, day).map((interval) => interval.start)
    const next = starts.find((start) => start > date)
    if (next) return next
  }
  return null
}

function intervalsOn(branch: Hours, day: CalendarDay): { start: Date; end: Date }[] {
  return openingOn(branch, day).ranges.map((range) => intervalOn(day, range))
}
