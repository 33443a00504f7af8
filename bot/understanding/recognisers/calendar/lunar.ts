import { DateTime } from 'luxon'
import { LunarMonth, LunarYear, SolarTerm, type SolarDay } from 'tyme4ts'

/** A day of the Chinese calendar; null where that month does not have it. Leap months are negative. */
export function lunarDay(year: number, month: number, day: number): DateTime | null {
  if (month < 0 && LunarYear.fromYear(year).getLeapMonth() !== -month) return null
  const lunarMonth = LunarMonth.fromYm(year, month)
  if (day < 1 || day > lunarMonth.getDayCount()) return null
  return toDay(lunarMonth.getFirstJulianDay().getSolarDay()).plus({ days: day - 1 })
}

/** The last day of a year of the Chinese calendar, which its last month reaches as 29th or 30th. */
export function lunarNewYearsEve(year: number): DateTime {
  return (lunarDay(year + 1, 1, 1) as DateTime).minus({ days: 1 })
}

/** Days of the solar terms that people plan by. Numbers of tyme4ts: winter solstice 0, and on. */
export function clearBrightness(year: number): DateTime {
  return toDay(SolarTerm.fromIndex(year, 7).getJulianDay().getSolarDay())
}

export function winterSolstice(year: number): DateTime {
  return toDay(
    SolarTerm.fromIndex(year + 1, 0)
      .getJulianDay()
      .getSolarDay(),
  )
}

function toDay(day: SolarDay): DateTime {
  return DateTime.utc(day.getYear(), day.getMonth(), day.getDay())
}
