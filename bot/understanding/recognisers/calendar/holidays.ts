import { DateTime } from 'luxon'
import type { Days } from './days.js'
import { clearBrightness, lunarDay, lunarNewYearsEve, winterSolstice } from './lunar.js'

/** A day that people call by name, in a year of the Gregorian calendar. */
export interface Holiday {
  dayIn: (year: number) => DateTime
  /** Days off before and after the day itself, where everybody has them. */
  before?: number
  after?: number
}

const solar = (month: number, day: number, after?: number): Holiday => ({
  dayIn: (year) => DateTime.utc(year, month, day),
  ...(after && { after }),
})
const lunar = (month: number, day: number): Holiday => ({
  dayIn: (year) => {
    const inYear = lunarDay(year, month, day)
    // The eleventh and twelfth months reach into the next Gregorian year.
    return (inYear?.year === year ? inYear : lunarDay(year - 1, month, day)) as DateTime
  },
})

/**
 * Days off: the State Council announces them each year; what has been the same of late is here, for
 * the range that a customer means. A branch's own hours decide whether it is open.
 */
export const holidays = {
  newYear: solar(1, 1, 2),
  springFestival: { dayIn: (year) => lunarDay(year, 1, 1) as DateTime, before: 1, after: 6 },
  lunarNewYearsEve: { dayIn: (year) => lunarNewYearsEve(year - 1) },
  lanterns: lunar(1, 15),
  valentine: solar(2, 14),
  women: solar(3, 8),
  clearBrightness: { dayIn: clearBrightness },
  labour: solar(5, 1, 4),
  children: solar(6, 1),
  dragonBoat: lunar(5, 5),
  sevens: lunar(7, 7),
  teachers: solar(9, 10),
  midAutumn: lunar(8, 15),
  national: solar(10, 1, 6),
  doubleNinth: lunar(9, 9),
  singles: solar(11, 11),
  twelves: solar(12, 12),
  solstice: { dayIn: winterSolstice },
  christmasEve: solar(12, 24),
  christmas: solar(12, 25),
  laba: lunar(12, 8),
  littleNewYear: lunar(12, 23),
} satisfies Record<string, Holiday>

/** The day, or with `whole` all days off: of that year, or those that are now or come next. */
export function holidayDays(
  holiday: Holiday,
  today: DateTime,
  { year, whole }: { year: number | null; whole: boolean },
): Days {
  const { before = 0, after = 0 } = holiday
  const inYear =
    year ?? [0, 1].map((more) => today.year + more).find((y) => lastDay(holiday, y) >= today)
  const day = holiday.dayIn(inYear ?? today.year + 1)
  if (!whole || before + after === 0) return { first: day }
  return { first: day.minus({ days: before }), last: day.plus({ days: after }) }
}

function lastDay(holiday: Holiday, year: number): DateTime {
  return holiday.dayIn(year).plus({ days: holiday.after ?? 0 })
}
