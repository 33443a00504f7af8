import { DateTime } from 'luxon'
import type { Database } from '../database.js'
import {
  bankTimeZone,
  intervalOn,
  type BankId,
  type CalendarDay,
  type TimeRange,
} from '../organisation/index.js'
import type { Branch, BranchId } from './branch.js'
import { findBranch, listBranches } from './branch-store.js'
import { isOpenAt, nextOpeningAfter, openingOn } from './opening-hours.js'

type Hours = Pick<Branch, 'hours' | 'specialDays'>

/** When somebody is there who answers or rings: while a door is open. */
export interface StaffHours {
  isOpen: boolean
  /** The next time that the first of them opens; null where none is known. */
  opensAt: Date | null
  /** The end of the day on which there is time enough for it; null where no opening is known. */
  answersBy: Date | null
}

/** Whose staff serves a customer: the branch that the customer came to, else all of the bank. */
export async function findStaffedBranches(
  { db }: { db: Database },
  { bankId, branchId }: { bankId: BankId | null; branchId: BranchId | null },
): Promise<Branch[]> {
  const branch = branchId === null ? null : await findBranch({ db }, branchId)
  if (branch) return [branch]
  return bankId === null ? [] : listBranches({ db }, bankId)
}

/** Less than this before the doors close is too late for the same day. */
const minutesNeeded = 60

export function staffHours(branches: Hours[], now: Date): StaffHours {
  const openings = branches.flatMap((branch) => nextOpeningAfter(branch, now) ?? [])
  return {
    isOpen: isStaffedAt(branches, now),
    opensAt: earliest(openings),
    answersBy: answersBy(branches, now),
  }
}

export function isStaffedAt(branches: Hours[], moment: Date): boolean {
  return branches.some((branch) => isOpenAt(branch, moment))
}

/** When somebody is there on a day, in order; hours that meet are one. Empty when nobody is. */
export function staffedOn(branches: Hours[], day: CalendarDay): TimeRange[] {
  const ranges = branches.flatMap((branch) => openingOn(branch, day).ranges)
  const joined: TimeRange[] = []
  for (const range of ranges.sort((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1)
    if (!last || range.from > last.to) joined.push({ ...range })
    else if (range.to > last.to) last.to = range.to
  }
  return joined
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
