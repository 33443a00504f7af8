import { Decimal } from 'decimal.js'
import { readTokens, type Token } from './chinese-tokens.js'
import type { Quantity } from './quantity.js'

const tenThousand = new Decimal(1e4)

/** Reads a Chinese or mixed numeral that begins at `at`: 五十来万, 1万2, 两三百, 1.5个亿, 3k. */
export function readChineseQuantity(text: string, at: number): Quantity | null {
  const read = readTokens(text, at)
  if (!read) return null
  const { tokens, end } = read
  const low = evaluate(tokens, 'low')
  const high = evaluate(tokens, 'high')
  if (!low || !high) return null
  const unit = lastUnit(tokens)
  return {
    start: at,
    end,
    low,
    high,
    unit,
    approximate: !low.equals(high) || tokens.some(({ kind }) => kind === 'roughly'),
    scaled: unit.greaterThanOrEqualTo(100),
    single: end - at === 1 && !/\d/.test(text.charAt(at)),
  }
}

function lastUnit(tokens: Token[]): Decimal {
  const unit = tokens.findLast((token) => token.kind === 'unit')
  return unit?.kind === 'unit' ? unit.size : new Decimal(1)
}

interface Sum {
  /** Finished 亿, finished 万, what is below, and the digit that waits for its unit. */
  hundredMillions: Decimal
  tenThousands: Decimal
  below: Decimal
  digit: Decimal | null
  digitIsShort: boolean
  lastUnit: Decimal
}

function evaluate(tokens: Token[], end: 'low' | 'high'): Decimal | null {
  const sum: Sum = {
    hundredMillions: new Decimal(0),
    tenThousands: new Decimal(0),
    below: new Decimal(0),
    digit: null,
    digitIsShort: false,
    lastUnit: new Decimal(1),
  }
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'unit') addUnit(sum, token.size)
    else if (token.kind === 'digits') {
      sum.digit = token[end]
      // 三万五 is 35 000, 三万零五 is 30 005.
      sum.digitIsShort = token.oneDigit && tokens[i - 1]?.kind !== 'zero'
    } else if (token.kind === 'fraction') {
      sum.digit = (sum.digit ?? new Decimal(0)).plus(token.value)
      sum.digitIsShort = false
    } else if (token.kind === 'more' && end === 'high') addMore(sum)
    else if (token.kind === 'zero' && tokens.length === 1) sum.digit = new Decimal(0)
  }
  return total(sum)
}

function addUnit(sum: Sum, size: Decimal): void {
  const count = sum.below.plus(sum.digit ?? 0)
  if (size.equals(1e8)) {
    sum.hundredMillions = sum.hundredMillions.plus(sum.tenThousands).plus(count).times(size)
    sum.tenThousands = new Decimal(0)
    sum.below = new Decimal(0)
  } else if (size.greaterThanOrEqualTo(tenThousand)) {
    sum.tenThousands = sum.tenThousands.plus(count.times(size))
    sum.below = new Decimal(0)
  } else sum.below = sum.below.plus((sum.digit ?? new Decimal(1)).times(size))
  sum.digit = null
  sum.lastUnit = size
}

/** 五十多万 ends below sixty; 三万多 below four. */
function addMore(sum: Sum): void {
  const value = sum.digit ?? new Decimal(0)
  if (value.isZero()) sum.below = sum.below.plus(sum.lastUnit)
  else sum.digit = value.plus(roundness(value))
}

/** The largest power of ten that divides a whole number: 100 for 300. */
function roundness(value: Decimal): Decimal {
  const zeros = /^\d*?[1-9](0*)$/.exec(value.toFixed())?.[1]?.length ?? 0
  return new Decimal(10).pow(zeros)
}

function total(sum: Sum): Decimal {
  const { hundredMillions, tenThousands, below, digit, digitIsShort, lastUnit } = sum
  const rest = !digit
    ? 0
    : digitIsShort && lastUnit.greaterThan(1)
      ? digit.times(lastUnit).div(10)
      : digit
  return hundredMillions.plus(tenThousands).plus(below).plus(rest)
}
