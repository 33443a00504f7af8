import type { Locale } from './locale.js'

const months =
  'January February March April May June July August September October November December'

/** A `YYYY-MM-DD` day as people write it: 2026年2月17日, 17 February 2026. */
export function longDate(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (locale === 'zh-CN') return `${year}年${month}月${date}日`
  return `${date} ${months.split(' ')[month - 1]} ${year}`
}
