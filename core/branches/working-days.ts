import { DateTime } from 'luxon'
import { weekdayOf, type CalendarDay } from '../organisation/index.js'
import type { Branch } from './branch.js'
import { openingOn } from './opening-hours.js'

type Hours = Pick<Branch, 'hours' | 'specialDays'>

/**
 * Whether a day counts as a working day: Monday to Friday but for holidays, and the weekends that are
 * worked in exchange for one. A branch that is open every Saturday does not make it a working day.
 */
export function isWorkingDay(branch: Hours, day: CalendarDay): boolean {
  const { ranges, reason } = openingOn(branch, day)
  const weekday = weekdayOf(day)
  if (weekday !== 'sat' && weekday !== 'sun') return reason === null || ranges.length > 0
  return reason !== null && ranges.length > 0 && (branch.hours[weekday] ?? []).length === 0
}

/** The day after so many working days, that of the beginning not counted. */
export function afterWorkingDays(branch: Hours, from: CalendarDay, count: number): CalendarDay {
  let day = from
  for (let left = count; left > 0;) {
    day = plusDays(day, 1)
    if (isWorkingDay(branch, day)) left -= 1
  }
  return day
}

/** The last working day among the next `days`, for who must be done within them; that of the beginning if there is none. */
export function lastWorkingDayWithin(branch: Hours, from: CalendarDay, days: number): CalendarDay {
  for (let left = days; left > 0; left -= 1) {
    const day = plusDays(from, left)
    if (isWorkingDay(branch, day)) return day
  }
  return from
}

function plusDays(day: CalendarDay, days: number): CalendarDay {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
}
