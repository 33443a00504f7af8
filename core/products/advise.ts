import { Decimal as Exact } from 'decimal.js'
import type { Localised } from '../locale.js'
import { formatTerm } from './figures.js'
import type {
  Decimal,
  LoanPurpose,
  PercentRange,
  Product,
  ProductCategory,
  RiskLevel,
  Segment,
} from './product.js'
import { isValidOn } from './product-rules.js'

/** What a customer looks for; what was not said is absent and does not count. */
export interface ProductWish {
  category: ProductCategory
  segment: Segment
  purpose?: LoanPurpose
  /** Yuan, both ends included; equal ends for a single amount. */
  amount?: { min: Decimal; max: Decimal }
  /** How long money is lent, or can be spared. */
  months?: number
  /** What a customer would bear. Without it no wealth product is suggested. */
  risk?: RiskLevel
}

/** Why a product is suggested, for a sentence to be made of. */
export type AdviceReason =
  | { kind: 'purpose'; purpose: LoanPurpose }
  | { kind: 'amount' }
  /** A term on offer; `exact` where it is the one asked for. */
  | { kind: 'term'; months: number; exact: boolean }
  /** No fixed term. */
  | { kind: 'any-time' }
  | { kind: 'rate'; months: number; annualPercent: PercentRange }
  | { kind: 'risk'; level: RiskLevel; asked: RiskLevel }
  | { kind: 'lower-cost' }
  | { kind: 'free'; fee: Localised }

/** The one condition that keeps a product from suiting. */
export type AdviceMiss =
  | { kind: 'amount-below'; min: Decimal }
  | { kind: 'amount-above'; max: Decimal }
  | { kind: 'term-below'; months: number }
  | { kind: 'term-above'; months: number }

export interface Advice {
  /** Three at most. */
  suggestions: { product: Product; reasons: AdviceReason[] }[]
  /** Where nothing suits: what comes near, and what keeps it from suiting. Never for want of risk. */
  nearMisses: { product: Product; miss: AdviceMiss }[]
}

const mostSuggestions = 3
const mostReasons = 3
const riskLevels: RiskLevel[] = ['R1', 'R2', 'R3', 'R4', 'R5']

/**
 * A short list for a wish. Loans go by their all-in cost and deposits by what the term earns; wealth
 * products never by their benchmark, which says nothing about what they will earn, but one of each
 * risk level from what the customer would bear downwards.
 */
export function adviseProducts(products: Product[], wish: ProductWish, at: Date): Advice {
  const considered = products.filter((product) => isValidOn(product, at) && isOfKind(product, wish))
  const judged = considered.map((product) => ({ product, misses: missesOf(product, wish) }))
  const suitable = judged.filter(({ misses }) => misses.length === 0).map(({ product }) => product)
  const chosen = choose(suitable, wish)
  return {
    suggestions: chosen.map((product) => ({
      product,
      reasons: reasonsFor(product, { wish, others: chosen }),
    })),
    nearMisses:
      chosen.length > 0
        ? []
        : judged
            .filter(({ misses }) => misses.length === 1)
            .map(({ product, misses }) => ({ product, miss: misses[0]! }))
            .slice(0, mostSuggestions),
  }
}

/** What no bending of amount or term could change. */
function isOfKind(product: Product, wish: ProductWish): boolean {
  if (product.category !== wish.category || product.segment !== wish.segment) return false
  if (wish.purpose && product.purposes && !product.purposes.includes(wish.purpose)) return false
  return product.category !== 'wealth' || isWithinRisk(product.riskLevel, wish.risk)
}

function isWithinRisk(level: RiskLevel | null, asked: RiskLevel | undefined): boolean {
  if (level === null || asked === undefined) return false
  return riskLevels.indexOf(level) <= riskLevels.indexOf(asked)
}

function missesOf(product: Product, wish: ProductWish): AdviceMiss[] {
  // Limits of cards and payments are for each payment, not for what somebody brings or wants.
  if (isUsedAtWill(product)) return []
  return [...amountMisses(product, wish), ...termMisses(product, wish)]
}

function amountMisses({ amount: { min, max } }: Product, { amount }: ProductWish): AdviceMiss[] {
  if (!amount) return []
  if (min !== null && new Exact(amount.max).lt(min)) return [{ kind: 'amount-below', min }]
  if (max !== null && new Exact(amount.min).gt(max)) return [{ kind: 'amount-above', max }]
  return []
}

function termMisses({ category, termMonths }: Product, { months }: ProductWish): AdviceMiss[] {
  if (months === undefined || termMonths.length === 0) return []
  const [shortest, longest] = [Math.min(...termMonths), Math.max(...termMonths)]
  if (months < shortest) return [{ kind: 'term-below', months: shortest }]
  // Saved money can be saved again, but a loan has to be repaid by its end.
  if (category === 'loan' && months > longest) return [{ kind: 'term-above', months: longest }]
  return []
}

function choose(products: Product[], wish: ProductWish): Product[] {
  switch (wish.category) {
    case 'loan':
      return [...products].sort(byCost).slice(0, mostSuggestions)
    case 'deposit':
      return [...products].sort(byRate(wish.months)).slice(0, mostSuggestions)
    case 'wealth':
      return chooseByRisk(products)
    default:
      return products.slice(0, mostSuggestions)
  }
}

function byCost(a: Product, b: Product): number {
  const [one, other] = [costOf(a), costOf(b)]
  return one.min.cmp(other.min) || one.max.cmp(other.max)
}

function costOf({ allInCost }: Product): { min: Exact; max: Exact } {
  const { min, max } = allInCost?.annualPercent ?? { min: 'Infinity', max: 'Infinity' }
  return { min: new Exact(min), max: new Exact(max) }
}

function byRate(months: number | undefined): (a: Product, b: Product) => number {
  const earned = (product: Product) => new Exact(rateFor(product, months)?.annualPercent.max ?? -1)
  return (a, b) => earned(b).cmp(earned(a))
}

/** The highest level first to be chosen, so that the list is not all of the lowest; shown from low to high. */
function chooseByRisk(products: Product[]): Product[] {
  const byLevel = riskLevels
    .map((level) => products.filter(({ riskLevel }) => riskLevel === level))
    .filter((level) => level.length > 0)
    .reverse()
  const rounds = Math.max(0, ...byLevel.map((level) => level.length))
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    byLevel.flatMap((level) => level.slice(round, round + 1)),
  ).flat()
  const chosen = new Set(inTurn.slice(0, mostSuggestions))
  return [...byLevel].reverse().flatMap((level) => level.filter((product) => chosen.has(product)))
}

function reasonsFor(
  product: Product,
  { wish, others }: { wish: ProductWish; others: Product[] },
): AdviceReason[] {
  const { purpose, risk } = wish
  const reasons: (AdviceReason | null)[] = [
    purpose && product.purposes ? { kind: 'purpose', purpose } : null,
    product.riskLevel && risk ? { kind: 'risk', level: product.riskLevel, asked: risk } : null,
    rateReason(product, wish) ?? termReason(product, wish),
    isWithinLimits(product, wish) ? { kind: 'amount' } : null,
    isCheapest(product, others) ? { kind: 'lower-cost' } : null,
    freeReason(product),
  ]
  return reasons.filter((reason) => reason !== null).slice(0, mostReasons)
}

function rateReason(product: Product, { months }: ProductWish): AdviceReason | null {
  const rate = product.category === 'deposit' ? rateFor(product, months) : null
  return rate && { kind: 'rate', ...rate }
}

function termReason(product: Product, { months }: ProductWish): AdviceReason | null {
  if (months === undefined || isUsedAtWill(product)) return null
  const term = termFor(product, months)
  if (term === null) return { kind: 'any-time' }
  return { kind: 'term', months: term, exact: term === months }
}

function isUsedAtWill({ category }: Product): boolean {
  return category === 'card' || category === 'payment'
}

/** The term on offer that suits: for a loan the first that is long enough, else the longest that can be waited for. */
function termFor({ category, termMonths }: Product, months: number): number | null {
  if (termMonths.length === 0) return null
  return category === 'loan'
    ? Math.min(...termMonths.filter((term) => term >= months))
    : Math.max(...termMonths.filter((term) => term <= months))
}

/** What a deposit pays for the term that suits, where its rates are given by term. */
function rateFor(
  product: Product,
  months: number | undefined,
): { months: number; annualPercent: PercentRange } | null {
  const term = months === undefined ? null : termFor(product, months)
  if (term === null) return null
  const rate = product.rates.find(({ label }) => label['zh-CN'] === formatTerm(term, 'zh-CN'))
  return rate ? { months: term, annualPercent: rate.annualPercent } : null
}

/** Both ends of what was asked for, where the product has limits at all. */
function isWithinLimits(product: Product, { amount }: ProductWish): boolean {
  const { min, max } = product.amount
  if (!amount || isUsedAtWill(product) || (min ?? max) === null) return false
  return new Exact(amount.min).gte(min ?? 0) && new Exact(amount.max).lte(max ?? amount.max)
}

function isCheapest(product: Product, others: Product[]): boolean {
  if (product.category !== 'loan' || others.length < 2) return false
  return others.every((other) => other === product || byCost(product, other) < 0)
}

function freeReason({ category, fees }: Product): AdviceReason | null {
  if (category !== 'card' && category !== 'payment') return null
  const free = fees.find(({ charge }) => charge.kind === 'free')
  return free ? { kind: 'free', fee: free.name } : null
}
