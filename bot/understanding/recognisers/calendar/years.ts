import type { DateTime } from 'luxon'
import { smallValue } from './days.js'

const figures = '[零一二三四五六七八九]'

/** An optional year before a date: 2027年, 27年, 二零二七年, 明年. Read by `yearOf`. */
export const yearPattern = `(?:(?<![\\d${'零一二三四五六七八九十'}.])(?:(?<year>\\d{4}|\\d{2}|${figures}{4}|${figures}{2})年|(?<![以之年])(?<relative>今|明|去|前|后|本)年)的?)?`

const yearsAway: Record<string, number> = { 前: -2, 去: -1, 今: 0, 本: 0, 明: 1, 后: 2 }

/** The year that `yearPattern` matched, or null. */
export function yearOf(match: RegExpExecArray, today: DateTime): number | null {
  const { year, relative } = match.groups ?? {}
  if (relative) return today.year + (yearsAway[relative] ?? 0)
  if (!year) return null
  const value = smallValue(year)
  // 98年 is in the last century.
  return value >= 100 ? value : value + (value >= 60 ? 1900 : 2000)
}
