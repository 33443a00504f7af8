import type { AllInCost, ProductCategory, RiskLevel, Segment } from '../product.js'

/** The words around a product's own data, and the sentences that the rules demand. */
export interface ProductTexts {
  categories: Record<ProductCategory, string>
  segments: Record<Segment, string>
  amountLabels: Record<ProductCategory, string>
  riskLevels: Record<RiskLevel, string>
  allInCostMethods: Record<AllInCost['method'], string>
  listSeparator: string
  free: string
  kind(segment: string, category: string, code: string): string
  line(label: string, text: string): string
  annual(percent: string): string
  benchmark: string
  /** For a card it is what paying by instalments costs. */
  allInCost(method: string, category: ProductCategory): string
  perYear: string
  amountBetween(min: string, max: string): string
  amountFrom(min: string): string
  amountUpTo(max: string): string
  charge(amount: string, per: string | null): string
  percentCharge(percent: string, of: string): string
  chargeAtLeast(amount: string): string
  chargeAtMost(amount: string): string
  note(text: string): string
  validFrom(day: string): string
  validBetween(from: string, to: string): string
  labels: {
    term: string
    eligibility: string
    documents: string
    risk: string
    validity: string
    remark: string
    fees: string
  }
  disclosures: Record<ProductCategory, string[]>
}
