import { Decimal } from 'decimal.js'
import type { Locale } from '../../core/locale.js'
import { formatAmount } from '../../core/products/index.js'
import type { Money, Portion } from '../slot-values.js'

/** Something that is bought with a loan. Amounts are decimal text in yuan. */
export interface Purchase {
  price: string
  /** What is paid at once, and how it was said where it was a percentage. */
  down: string
  downPercent: string | null
  /** The rest. */
  loan: string
}

export function purchaseOf({ amount }: Money, said: Portion): Purchase {
  const price = new Decimal(amount)
  const downPercent = 'percent' in said ? said.percent : null
  const down =
    'percent' in said
      ? price.times(said.percent).div(100).toDecimalPlaces(2)
      : new Decimal(said.amount)
  const texts = { price: price.toFixed(), down: down.toFixed(), loan: price.minus(down).toFixed() }
  return { ...texts, downPercent }
}

/** Written out as it is read: 300万元, 90万元, 30%, 210万元. */
export function describePurchase(
  { price, down, downPercent, loan }: Purchase,
  locale: Locale,
): { price: string; down: string; downPercent: string | null; loan: string } {
  const written = (amount: string) => formatAmount(amount, locale)
  return {
    price: written(price),
    down: written(down),
    downPercent: downPercent === null ? null : `${downPercent}%`,
    loan: written(loan),
  }
}
