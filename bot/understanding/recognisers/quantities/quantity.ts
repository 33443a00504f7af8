import { Decimal } from 'decimal.js'
import type { Span } from '../scan.js'

/** So many of something, before it is known of what. */
export interface Quantity extends Span {
  low: Decimal
  /** Equal to `low` unless it is a range. */
  high: Decimal
  approximate: boolean
  /** Said with 百 千 万 亿, k, million and the like. */
  scaled: boolean
  /** The last multiplier: 10000 in 五十万; 1 without any. */
  unit: Decimal
  /** One Chinese character or the word `one`, which is a number only in the right company. */
  single: boolean
}

/** Beyond this no amount is meant. */
export const largestQuantity = new Decimal('1e15')

export const one = new Decimal(1)

export function exactly(span: Span, value: Decimal): Quantity {
  return {
    ...span,
    low: value,
    high: value,
    approximate: false,
    scaled: false,
    unit: one,
    single: false,
  }
}

/** Decimal text without exponent or idle zeros. */
export function toText(value: Decimal): string {
  return value.toFixed()
}
