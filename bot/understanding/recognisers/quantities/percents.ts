import { take, type Scan } from '../scan.js'
import { stickyMatch } from './chinese-tokens.js'
import { toText, type Quantity } from './quantity.js'
import { readQuantity } from './read-quantity.js'

const suffixes: [RegExp, perCent: number][] = [
  [/ ?(?:%|个?百分点|个点(?![儿钟])|percent\b|per cent\b|pct\b)/y, 1],
  [/ ?‰/y, 0.1],
  [/ ?(?:个?基点|bps?\b|basis points?\b)/y, 0.01],
  // 八成是 means "most likely".
  [/成(?![新功为本立交员人年熟效绩果分就是会要得能不没都])/y, 10],
]

const prefixes = /(百|千|万)分之(百(?![\d零一二三四五六七八九十]))?/g
const perCentOf: Record<string, number> = { 百: 1, 千: 0.1, 万: 0.01 }
/** 日息万五: a daily rate of five in ten thousand. */
const shortRates = /(?<=日息|利率|利息|佣金|费率|手续费)(千|万)([一二两三四五六七八九])/g

/** Percentages that are said with their unit first: 百分之三, 万分之五, 日息万五. */
export function takeLeadingPercents(scan: Scan): void {
  for (const [pattern, length] of [
    [prefixes, 3],
    [shortRates, 1],
  ] as const) {
    for (const match of scan.text.matchAll(pattern)) {
      const start = match.index
      const quantity = readQuantity(scan.text, start + length)
      const end = quantity?.end ?? start + match[0].length
      const perCent = perCentOf[match[1] as string] ?? 1
      if (quantity) {
        const isNegative = scan.text[start - 1] === '负'
        const value = toText(quantity.low.times(isNegative ? -perCent : perCent))
        const span = { start: start - (isNegative ? 1 : 0), end }
        take(scan, span, { type: 'percent', value })
      } else if (match[2] === '百') {
        take(scan, { start, end }, { type: 'percent', value: '100' })
      }
    }
  }
}

/** Takes a percentage that begins with a quantity, and says where it ends. */
export function takePercent(scan: Scan, quantity: Quantity): number | null {
  for (const [pattern, factor] of suffixes) {
    const match = stickyMatch(pattern, scan.text, quantity.end)
    if (!match) continue
    const span = { start: quantity.start, end: quantity.end + match[0].length }
    const low = toText(quantity.low.times(factor))
    take(scan, span, { type: 'percent', value: low })
    // 3-5% is two rates: there is no range of percentages.
    if (!quantity.high.equals(quantity.low)) {
      take(scan, span, { type: 'percent', value: toText(quantity.high.times(factor)) })
    }
    return span.end
  }
  return null
}
