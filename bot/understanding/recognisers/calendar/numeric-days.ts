import { dayOf, nextDayOfYear, type DayRule } from './days.js'

const day = (year: string, month: string, date: string) => {
  const first = dayOf(Number(year), Number(month), Number(date))
  return first ? { first, dated: true } : ('no-such-date' as const)
}

/** Dates in digits. Month first, as in 3/15, unless the first number is too large for a month. */
export const numericDayRules: DayRule[] = [
  {
    pattern: /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[./-]\d)/g,
    read: ([, year = '', , month = '', date = '']) =>
      /^(?:19|20|21)/.test(year) ? day(year, month, date) : null,
  },
  {
    pattern: /(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/g,
    read: ([, a = '', , b = '', year = '']) => (Number(a) > 12 ? day(year, b, a) : day(year, a, b)),
  },
  {
    pattern: /(?<![\d.a-z+-])((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?![\d.,]|[万千百亿元块%])/g,
    read: ([, year = '', month = '', date = '']) => {
      const days = day(year, month, date)
      return days === 'no-such-date' ? null : days
    },
  },
  {
    // One of the two has two digits: 1/2 is a half.
    pattern: /(?<![\d./])(?=\d{2}\/|\d\/\d\d)(\d{1,2})\/(\d{1,2})(?![\d/%]|\.\d)/g,
    read: ([, month = '', date = ''], today) => {
      if (Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > 31)
        return null
      return nextDayOfYear(today, Number(month), Number(date))
    },
  },
]
