import type { Decimal } from 'decimal.js'
import { isWholeClause, matches, skip, take, type Scan, type Span } from '../scan.js'
import { stickyMatch } from './chinese-tokens.js'
import { one, type Quantity } from './quantity.js'
import { readQuantity } from './read-quantity.js'

type Unit = 'years' | 'quarters' | 'months' | 'weeks' | 'days'

const unitPatterns: [RegExp, Unit][] = [
  [/ ?年(?!\d{1,2}月|[代级度轻糕货])期?|[ -]?(?:years?|yrs?)\b/y, 'years'],
  [/ ?个?季度/y, 'quarters'],
  [/ ?个月期?|(?<=[俩仨]|个半)月|[ -]?(?:months?|mths?)\b/y, 'months'],
  [/ ?个?(?:星期|礼拜)|(?<!每)周(?![一二三四五六日天年岁转边末期\d])|[ -]?weeks?\b/y, 'weeks'],
  [/ ?天(?![一二三四五六七八九]?线|津|河|府)|日(?=[以之]?内)|[ -]?days?\b/y, 'days'],
]

/** 36期, 36 instalments: a term by its monthly payments. Small ones are building phases (二期). */
const instalments = / ?期|[ -]?(?:monthly )?(?:instal+ments?|installments?)\b/y
const usualTerms = new Set([
  3, 6, 9, 10, 12, 18, 24, 30, 36, 48, 60, 72, 84, 96, 120, 180, 240, 300, 360,
])

/** What recurs is no length of time (每三个月, every three months), nor is 第二天. */
const recurring = /(?:每隔?|第|每逢|every|each|per)\s*$/
/** 一个月还5000, 一年赚20万: a month each, a year each. */
const each =
  /^[ ,，]*(?:大概|大约|差不多|平均|就|都|只|总共)?(?:能|可以|要|得|会)?(?:有|还|挣|赚|收|进账|流水|营收|营业额|交|付|开|拿|发|花|取|转|刷|销售)|^ *[\d一二两三四五六七八九十几]/

/** Takes a period that begins with a quantity, and says where it ends. */
export function takePeriod(scan: Scan, quantity: Quantity): number | null {
  const half = stickyMatch(/个半(?=月|星期|礼拜|季度)/y, scan.text, quantity.end)
  const low = half ? quantity.low.plus(0.5) : quantity.low
  const unit = readUnit(scan.text, quantity.end + (half?.[0].length ?? 0))
  if (!unit) return takeInstalments(scan, quantity)
  const rest = unit.name === 'years' ? readRest(scan.text, unit.end) : { months: 0, end: unit.end }
  const span = { start: quantity.start, end: rest.end }
  const before = scan.text.slice(Math.max(0, span.start - 6), span.start)
  const after = scan.text.slice(span.end, span.end + 12)
  if (/^[ -]old\b/.test(after)) return null
  const isEach = low.equals(one) && each.test(after) && !/[存借贷用押]$/.test(before)
  if (recurring.test(before) || isEach) skip(scan, span)
  else takeLength(scan, span, toLength(low, unit.name, rest.months))
  return span.end
}

function readUnit(text: string, at: number): { name: Unit; end: number } | null {
  for (const [pattern, name] of unitPatterns) {
    const match = stickyMatch(pattern, text, at)
    if (match) return { name, end: at + match[0].length }
  }
  return null
}

/** 年半, 年零三个月, years and three months. */
function readRest(text: string, at: number): { months: number; end: number } {
  const half = stickyMatch(/半(?!年|个|天|小时)| and a half\b/y, text, at)
  if (half) return { months: 6, end: at + half[0].length }
  const joint = stickyMatch(/零|又|外加|,? and |,? |/y, text, at)?.[0] ?? ''
  const quantity = readQuantity(text, at + joint.length)
  const unit = quantity && stickyMatch(/ ?个月|[ -]?months?\b/y, text, quantity.end)
  if (!quantity || !unit || !quantity.low.isInteger()) return { months: 0, end: at }
  return { months: quantity.low.toNumber(), end: quantity.end + unit[0].length }
}

function takeInstalments(scan: Scan, quantity: Quantity): number | null {
  const match = stickyMatch(instalments, scan.text, quantity.end)
  if (!match) return null
  const end = quantity.end + match[0].length
  const months = quantity.low.toNumber()
  if (usualTerms.has(months))
    take(scan, { start: quantity.start, end }, { type: 'period', value: { months } })
  else skip(scan, { start: quantity.start, end })
  return end
}

const monthsIn: Partial<Record<Unit, number>> = { years: 12, quarters: 3, months: 1 }

function toLength(
  count: Decimal,
  unit: Unit,
  months: number,
): { months: number } | { days: number } {
  const factor = monthsIn[unit]
  if (!factor) return { days: Math.round(count.times(unit === 'weeks' ? 7 : 1).toNumber()) }
  const total = count.times(factor).plus(months)
  // Half a month is fifteen days, as banks count them.
  return total.isInteger()
    ? { months: total.toNumber() }
    : { days: Math.round(total.times(30).toNumber()) }
}

function takeLength(scan: Scan, span: Span, value: { months: number } | { days: number }): void {
  const size = 'months' in value ? value.months / 12 : value.days / 365
  // No contract runs for more than a century; "500 years" is a way of speaking.
  if (size > 100) skip(scan, span)
  else take(scan, span, { type: 'period', value })
}

const worded: [RegExp, { months: number } | { days: number }][] = [
  [/(?<![大上下前后多每\d一二三四五六七八九])半年(?![报轻线])期?/g, { months: 6 }],
  [/(?<![大上下前后多每])半个月/g, { days: 15 }],
  [/\bhalf an? year\b|\bhalf-year\b/g, { months: 6 }],
  [/\bhalf a month\b/g, { days: 15 }],
  [/\ba year and a half\b/g, { months: 18 }],
  [/\ba month and a half\b/g, { days: 45 }],
  [/\b(?:a couple of|couple of) years\b/g, { months: 24 }],
  [/\b(?:a couple of|couple of) months\b/g, { months: 2 }],
  [/\b(?:a couple of|couple of) weeks\b/g, { days: 14 }],
  [/\b(?:a|one) fortnight\b/g, { days: 14 }],
]
const articles: [RegExp, { months: number } | { days: number }][] = [
  [/\ba year\b/g, { months: 12 }],
  [/\ba month\b/g, { months: 1 }],
  [/\ba week\b/g, { days: 7 }],
]

/** Periods without a numeral: 半年, a fortnight; "a month" only where it is no rate ("5000 a month"). */
export function takeWordedPeriods(scan: Scan): void {
  for (const [pattern, value] of worded) {
    for (const match of matches(scan, pattern)) take(scan, match, { type: 'period', value })
  }
  for (const [pattern, value] of articles) {
    for (const match of matches(scan, pattern)) {
      const before = scan.text.slice(Math.max(0, match.start - 12), match.start)
      const isLength = /\b(?:for|over|within|about|of|under|at least|is)\s$/.test(before)
      if (isLength || isWholeClause(scan.text, match)) take(scan, match, { type: 'period', value })
      else skip(scan, match)
    }
  }
}
