import { Decimal } from 'decimal.js'
import {
  adviseProducts,
  findProduct,
  findProducts,
  isValidOn,
  type PercentRange,
  type Product,
  type ProductWish,
} from '../../core/products/index.js'
import type { AnyFlowContext } from '../flow.js'

/** A product whose rate a calculation goes by. */
export interface ReferenceLoan {
  product: Product
  /** Percent a year, over all its rates. */
  rates: PercentRange
  /** Nobody named it: it is the one that costs least of those that suit. */
  isAssumed: boolean
  /** Whether it is offered for the amount and the term. */
  suits: boolean
}

export interface WantedLoan {
  amount: string
  months: number
  /** The product that was named. */
  productId?: string
}

/** The loan that was named, else the one that suits at the lowest cost in all; null where there is none. */
export async function referenceLoan(
  context: AnyFlowContext,
  wanted: WantedLoan,
): Promise<ReferenceLoan | null> {
  const product = wanted.productId
    ? await findLoan(context, wanted.productId)
    : await cheapestLoan(context, wanted)
  const rates = product && ratesOf(product)
  if (!product || !rates) return null
  const { category, segment } = product
  const wish: ProductWish = { category, segment, ...limitsOf(wanted) }
  return {
    product,
    rates,
    isAssumed: wanted.productId === undefined,
    suits: adviseProducts([product], wish, context.now).suggestions.length > 0,
  }
}

/** A loan that this bank offers now. */
export async function findLoan(
  { needs, conversation: { bankId }, now }: AnyFlowContext,
  id: string,
): Promise<Product | null> {
  const product = await findProduct(needs, id)
  if (!product || product.category !== 'loan' || !isValidOn(product, now)) return null
  return bankId === null || product.bankId === bankId ? product : null
}

/** For the customer's own segment first; where nothing suits, the cheapest of any amount and term. */
async function cheapestLoan(
  { needs, conversation: { bankId }, customer, now }: AnyFlowContext,
  wanted: WantedLoan,
): Promise<Product | null> {
  const loans = await findProducts(needs, {
    ...(bankId === null ? {} : { bankId }),
    category: 'loan',
    validOn: now,
  })
  const own = customer?.kind ?? 'person'
  const segments = own === 'person' ? (['person', 'enterprise'] as const) : ([own] as const)
  const wishes = segments.map((segment): ProductWish => ({ category: 'loan', segment }))
  const found = [...wishes.map((wish) => ({ ...wish, ...limitsOf(wanted) })), ...wishes].flatMap(
    (wish) => adviseProducts(loans, wish, now).suggestions.slice(0, 1),
  )
  return found[0]?.product ?? null
}

function limitsOf({ amount, months }: WantedLoan): Pick<ProductWish, 'amount' | 'months'> {
  return { amount: { min: amount, max: amount }, months }
}

function ratesOf({ rates }: Product): PercentRange | null {
  const ends = rates.flatMap(({ annualPercent }) => [annualPercent.min, annualPercent.max])
  const sorted = ends.sort((a, b) => new Decimal(a).cmp(b))
  return sorted.length === 0 ? null : { min: sorted[0]!, max: sorted.at(-1)! }
}
