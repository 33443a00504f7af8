import { Decimal } from 'decimal.js'
import { readChineseQuantity } from './chinese-quantity.js'
import { stickyMatch } from './chinese-tokens.js'
import { readEnglishQuantity, readScaleAfter } from './english-quantity.js'
import { blank } from '../scan.js'
import { exactly, type Quantity } from './quantity.js'

const mayBegin = /[\d零一二两俩三仨四五六七八九十廿卅半几数好百千万上a-z]/
/** In 50-80万 the first number counts in 万 too. */
const connector = / ?(?:到|至|-|~|to|and|or) ?/y

/** Reads a quantity or a range of two that begins at `at`, in either language. */
export function readQuantity(text: string, at: number): Quantity | null {
  const first = readOne(text, at)
  if (!first) return null
  const joint = stickyMatch(connector, text, first.end)
  if (!joint) return first
  // "and" joins a range only after "between".
  if (joint[0].includes('and') && !/between $/.test(text.slice(Math.max(0, at - 8), at)))
    return first
  const second = readOne(text, first.end + joint[0].length)
  if (!second) return first
  // "two or three weeks" is a guess, "3 or 5" a choice.
  const isGuess = joint[0].includes('or')
  if (isGuess && !(second.low.minus(first.low).equals(1) && !second.scaled)) return first
  const range = joinRange(first, second)
  return range ? { ...range, approximate: isGuess } : first
}

function joinRange(first: Quantity, second: Quantity): Quantity | null {
  const shared = !first.scaled && first.low.times(second.unit).lessThan(second.high)
  const factor = shared ? second.unit : 1
  const low = first.low.times(factor)
  if (low.greaterThanOrEqualTo(second.high)) return null
  return {
    start: first.start,
    end: second.end,
    low,
    high: second.high,
    approximate: false,
    scaled: first.scaled || second.scaled,
    unit: second.unit,
    single: false,
  }
}

function readOne(text: string, at: number): Quantity | null {
  const character = text.charAt(at)
  if (!mayBegin.test(character)) return null
  if (/\d/.test(character)) return readDigits(text, at)
  if (/[a-z]/.test(character)) {
    return /[a-z\d]/.test(text.charAt(at - 1)) ? null : readEnglishQuantity(text, at)
  }
  return readChineseQuantity(text, at)
}

/** After a part of a number, a ratio or a code: 24/7, T+1; but LPR+50bp is a rate. */
const insideCode = new RegExp(`(?:\\d[.,]?|[\\d${blank}][/:^]|[a-z]\\+)$`)
const spread = /\d+(?:\.\d+)? ?(?:bps?\b|个?基点|%)/y
const currencyLetters = /(?:^|[^a-z])(?:rmb|cny|usd|hkd|eur|gbp|jpy|us|hk)$/

function readDigits(text: string, at: number): Quantity | null {
  const before = text.slice(Math.max(0, at - 4), at)
  if (insideCode.test(before) && !(before.endsWith('+') && stickyMatch(spread, text, at)))
    return null
  if (/[a-z]$/.test(before) && !currencyLetters.test(before)) return null
  const power = readPower(text, at)
  if (power) return power
  const read = readChineseQuantity(text, at)
  if (!read) return null
  // 500m are metres, 2m is a sum.
  if (
    text.charAt(read.end - 1) === 'm' &&
    read.low.greaterThanOrEqualTo(1e8) &&
    !/[$¥€£]\s?$/.test(before)
  ) {
    return exactly({ start: at, end: read.end - 1 }, read.low.div(1e6))
  }
  return readScaleAfter(text, readHalf(text, read))
}

const power = /(\d{1,3})(?:\^|的)(\d{1,3})(?:次方|(?<=\^\d+))/y

/** 10^6, 10的6次方. */
function readPower(text: string, at: number): Quantity | null {
  const match = stickyMatch(power, text, at)
  if (!match) return null
  const [all, base = '', exponent = ''] = match
  const value = new Decimal(base).pow(exponent)
  const span = { start: at, end: at + all.length }
  return { ...exactly(span, value), scaled: value.greaterThanOrEqualTo(100) }
}

/** "2 and a half million". */
function readHalf(text: string, quantity: Quantity): Quantity {
  const match = stickyMatch(/ and a half\b/y, text, quantity.end)
  if (!match || quantity.scaled) return quantity
  const value = quantity.low.plus(0.5)
  return { ...quantity, low: value, high: value, end: quantity.end + match[0].length }
}
