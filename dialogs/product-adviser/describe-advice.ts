import type { Locale } from '../../core/locale.js'
import {
  formatAmount,
  formatPercent,
  formatTerm,
  type AdviceMiss,
  type AdviceReason,
  type ProductWish,
} from '../../core/products/index.js'
import { sentences } from './sentences.js'

interface Told {
  wish: ProductWish
  locale: Locale
}

export function describeReason(reason: AdviceReason, { wish, locale }: Told): string {
  const { reason: words, purposes } = sentences[locale]
  const { category } = wish
  switch (reason.kind) {
    case 'purpose':
      return words.purpose(purposes[reason.purpose])
    case 'amount':
      return words.amount(
        formatAmount(category === 'loan' ? wish.amount!.max : wish.amount!.min, locale),
        category,
      )
    case 'term': {
      const offered = formatTerm(reason.months, locale)
      const asked = formatTerm(wish.months!, locale)
      return reason.exact ? words.term(offered) : words.otherTerm({ offered, asked, category })
    }
    case 'any-time':
      return words.anyTime
    case 'rate':
      return words.rate(formatTerm(reason.months, locale), formatPercent(reason.annualPercent))
    case 'risk':
      return words.risk(reason.level)
    case 'lower-cost':
      return words.lowerCost
    case 'free':
      return words.free(reason.fee[locale])
  }
}

export function describeMiss(miss: AdviceMiss, locale: Locale): string {
  const { miss: words } = sentences[locale]
  switch (miss.kind) {
    case 'amount-below':
      return words.amountBelow(formatAmount(miss.min, locale))
    case 'amount-above':
      return words.amountAbove(formatAmount(miss.max, locale))
    case 'term-below':
      return words.termBelow(formatTerm(miss.months, locale))
    case 'term-above':
      return words.termAbove(formatTerm(miss.months, locale))
  }
}
