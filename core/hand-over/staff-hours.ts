import { DateTime } from 'luxon'
import { isOpenAt, nextOpeningAfter, openingOn, type Branch } from '../branches/index.js'
import { bankTimeZone, intervalOn } from '../organisation/index.js'

type Hours = Pick<Branch, 'hours' | 'specialDays'>

/** When the staff of some branches is there, and by when it writes back. */
export interface StaffHours {
  isOpen: boolean
  /** The next time that the first of them opens; null where none is known. */
  opensAt: Date | null
  /** The end of the day on which there is time enough for it; null where no opening is known. */
  answersBy: Date | null
}

/** Less than this before the doors close is too late for the same day. */
const minutesNeeded = 60

export function staffHours(branches: Hours[], now: Date): StaffHours {
  const openings = branches.flatMap((branch) => nextOpeningAfter(branch, now) ?? [])
  return {
    isOpen: branches.some((branch) => isOpenAt(branch, now)),
    opensAt: earliest(openings),
    answersBy: answersBy(branches, now),
  }
}

function answersBy(branches: Hours[], now: Date): Date | null {
  const today = DateTime.fromJSDate(now, { zone: bankTimeZone })
  const soonest = today.plus({ minutes: minutesNeeded }).toJSDate()
  for (let days = 0; days <= 14; days++) {
    const day = today.plus({ days }).toFormat('yyyy-MM-dd')
    const ends = branches.flatMap((branch) =>
      openingOn(branch, day).ranges.map((range) => intervalOn(day, range).end),
    )
    const last = latest(ends)
    if (last && last >= soonest) return last
  }
  return null
}

function latest(dates: Date[]): Date | null {
  return dates.reduce<Date | null>((last, date) => (last && last > date ? last : date), null)
}

function earliest(dates: Date[]): Date | null {
  return dates.reduce<Date | null>((first, date) => (first && first < date ? first : date), null)
}
