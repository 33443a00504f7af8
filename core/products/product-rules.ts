import { calendarDayOf } from '../organisation/index.js'
import { forbiddenWording } from './forbidden-wording.js'
import type { AmountLimits, PercentRange, Product } from './product.js'

/** Whether the product is on offer at that moment, by the bank's calendar; both days included. */
export function isValidOn(product: Pick<Product, 'validFrom' | 'validTo'>, date: Date): boolean {
  const day = calendarDayOf(date)
  return product.validFrom <= day && (product.validTo === null || day <= product.validTo)
}

/** A rule of the library that a product breaks. */
export type ProductProblem =
  | 'validity-reversed'
  | 'figure-malformed'
  | 'range-reversed'
  | 'all-in-cost-missing'
  | 'all-in-cost-below-rate'
  | 'risk-level-missing'
  | 'risk-level-misplaced'
  | 'benchmark-misplaced'
  | 'wording-forbidden'

/** Why the product may not be shown to anybody; empty when it may. */
export function problemsOf(product: Product): ProductProblem[] {
  const broken: [ProductProblem, boolean][] = [
    ['validity-reversed', product.validTo !== null && product.validTo < product.validFrom],
    ['figure-malformed', figuresOf(product).some((figure) => !/^\d+(\.\d+)?$/.test(figure))],
    ['range-reversed', rangesOf(product).some(isReversed)],
    // Lenders state the all-in cost wherever they state a rate.
    ['all-in-cost-missing', product.category === 'loan' && product.allInCost === null],
    ['all-in-cost-below-rate', product.category === 'loan' && isCostBelowRate(product)],
    ['risk-level-missing', product.category === 'wealth' && product.riskLevel === null],
    ['risk-level-misplaced', product.category !== 'wealth' && product.riskLevel !== null],
    // A wealth product has no interest, and nothing else has a benchmark.
    ['benchmark-misplaced', product.rates.some((r) => isBenchmark(r) !== isWealth(product))],
    ['wording-forbidden', wordsOf(product).some((text) => forbiddenWording(text).length > 0)],
  ]
  return broken.filter(([, isBroken]) => isBroken).map(([problem]) => problem)
}

function isWealth(product: Product): boolean {
  return product.category === 'wealth'
}

function isBenchmark(rate: Product['rates'][number]): boolean {
  return rate.kind === 'benchmark'
}

function rangesOf(product: Product): (PercentRange | AmountLimits)[] {
  const costs = product.allInCost ? [product.allInCost.annualPercent] : []
  return [...product.rates.map((rate) => rate.annualPercent), ...costs, product.amount]
}

function figuresOf(product: Product): string[] {
  const ranges = rangesOf(product).flatMap(({ min, max }) => [min, max])
  const charges = product.fees.flatMap(({ charge }) => {
    if (charge.kind === 'amount') return [charge.amount]
    return charge.kind === 'percent' ? [charge.percent, charge.min, charge.max] : []
  })
  return [...ranges, ...charges].filter((figure) => figure !== null)
}

// Comparing sizes may round; what is shown and stored stays the written figure.
function isReversed({ min, max }: PercentRange | AmountLimits): boolean {
  return min !== null && max !== null && Number(min) > Number(max)
}

function isCostBelowRate({ allInCost, rates }: Product): boolean {
  if (!allInCost || rates.length === 0) return false
  const ends = rates.map(({ annualPercent }) => annualPercent)
  const least = Math.min(...ends.map(({ min }) => Number(min)))
  const most = Math.max(...ends.map(({ max }) => Number(max)))
  return Number(allInCost.annualPercent.min) < least || Number(allInCost.annualPercent.max) < most
}

function wordsOf(product: Product): string[] {
  const notes = product.fees.flatMap((fee) => (fee.note ? [fee.name, fee.note] : [fee.name]))
  const labels = product.rates.map((rate) => rate.label)
  return [product.name, product.summary, ...labels, ...notes, ...product.eligibility].flatMap(
    (text) => [text['zh-CN'], text.en],
  )
}
