import type { LoanPurpose, ProductCategory, RiskLevel, Segment } from '../../core/products/index.js'
import type { FlowSentences } from '../flow.js'

export interface ProductAdviserSentences extends FlowSentences<
  'goal' | 'segment' | 'purpose' | 'amount' | 'term' | 'risk' | 'more'
> {
  /** As choices, and as the object of a sentence. */
  goals: Record<ProductCategory, string>
  segments: Record<Segment, string>
  purposes: Record<LoanPurpose, string>
  risks: Record<RiskLevel, string>

  found(found: { category: ProductCategory; count: number; risk: RiskLevel | null }): string
  /** Nothing for persons, but for somebody with a business licence. */
  foundForBusiness(count: number): string
  /** Everything that suits was shown before. */
  noMore: string
  none(category: ProductCategory): string
  nearMiss(near: { category: ProductCategory; name: string; miss: string }): string
  miss: {
    amountBelow(min: string): string
    amountAbove(max: string): string
    termBelow(term: string): string
    termAbove(term: string): string
  }
  reason: {
    purpose(purpose: string): string
    amount(amount: string, category: ProductCategory): string
    term(term: string): string
    /** The term on offer is not the one asked for. */
    otherTerm(term: { offered: string; asked: string; category: ProductCategory }): string
    anyTime: string
    rate(term: string, percent: string): string
    risk(level: RiskLevel): string
    lowerCost: string
    free(fee: string): string
  }

  foreignCurrency: string
  amountOutOfRange: string
  termOutOfRange: string
  unknownChoice: string

  calculate: { label: string; say(loan: { product: string; amount: string; term: string }): string }
  again: { label: string; say: string }
  person: { label: string; say: string }
}
