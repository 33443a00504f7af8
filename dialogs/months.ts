import type { Period } from './slot-values.js'

/** A period in whole months; days that make no whole months are left out (90 days are 3, 7 days none). */
export function wholeMonths(period: Period): number {
  return 'months' in period ? period.months : Math.floor(period.days / 30)
}
