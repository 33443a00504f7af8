import { weekdayOf, type TimeRange } from '../organisation/index.js'
import type { Branch } from './branch.js'

/**
 * When a service can be had at a branch, in the form that the rules of opening hours take; null where
 * it is not offered. On a special day a service with hours of its own is only counted on where both
 * the day and the service's week say so: who comes for nothing is worse off than who rings first.
 */
export function hoursOfService(
  branch: Pick<Branch, 'hours' | 'specialDays' | 'services'>,
  code: string,
): Pick<Branch, 'hours' | 'specialDays'> | null {
  const service = branch.services.find((offered) => offered.code === code)
  if (!service) return null
  const { hours } = service
  if (hours === null) return { hours: branch.hours, specialDays: branch.specialDays }
  const specialDays = branch.specialDays.map((special) => ({
    ...special,
    hours: overlapOf(special.hours, hours[weekdayOf(special.day)] ?? []),
  }))
  return { hours, specialDays }
}

function overlapOf(ranges: TimeRange[], others: TimeRange[]): TimeRange[] {
  return ranges.flatMap((range) =>
    others
      .map((other) => ({
        from: range.from > other.from ? range.from : other.from,
        to: endOf(range) < endOf(other) ? endOf(range) : endOf(other),
      }))
      .filter(({ from, to }) => from < to),
  )
}

/** Hours past midnight are cut at midnight. */
function endOf({ from, to }: TimeRange): string {
  return to > from ? to : '24:00'
}
