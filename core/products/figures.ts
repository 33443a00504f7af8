import type { Locale } from '../locale.js'
import type { Decimal, PercentRange } from './product.js'

/** Yuan as people say them: 50万元, 2.5亿元, 199元; ¥500,000. Exact: nothing is rounded. */
export function formatAmount(amount: Decimal, locale: Locale): string {
  const [whole = '0', fraction = ''] = amount.split('.')
  const rest = fraction.replace(/0+$/, '')
  const decimals = rest === '' ? '' : `.${locale === 'en' ? rest.padEnd(2, '0') : rest}`
  if (locale === 'en') return `¥${grouped(whole)}${decimals}`
  if (decimals === '') {
    for (const [unit, zeros] of [
      ['亿', 8],
      ['万', 4],
    ] as const) {
      const count = inUnit(whole, zeros)
      if (count) return `${count}${unit}元`
    }
  }
  return `${BigInt(whole)}${decimals}元`
}

/** `3.6%` or `3.6%–5.4%`. */
export function formatPercent({ min, max }: PercentRange): string {
  return min === max ? `${min}%` : `${min}%–${max}%`
}

/** Months as people say them: 3个月, 1年, 18个月; 3 months, 1 year. */
export function formatTerm(months: number, locale: Locale): string {
  const years = months % 12 === 0 ? months / 12 : 0
  if (locale === 'zh-CN') return years > 0 ? `${years}年` : `${months}个月`
  if (years > 0) return years === 1 ? '1 year' : `${years} years`
  return months === 1 ? '1 month' : `${months} months`
}

/** How many times 10^zeros, with two decimals at most; null when it does not come out even or is less than one. */
function inUnit(whole: string, zeros: number): string | null {
  const value = BigInt(whole)
  const unit = 10n ** BigInt(zeros)
  if (value < unit || value % (unit / 100n) !== 0n) return null
  const hundredths = (value / (unit / 100n)).toString().padStart(3, '0')
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`.replace(/\.?0+$/, '')
}

function grouped(whole: string): string {
  return BigInt(whole)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
}
