import { z } from 'zod'
import {
  loanPurposes,
  productCategories,
  type Charge,
  type NewProduct,
} from '../../core/products/index.js'
import { day, decimal, id, localised, percentRange, toLocalised } from './demo-fields.js'

const rate = z
  .strictObject({ zh: z.string(), en: z.string(), percent: percentRange })
  .transform(({ percent, ...label }) => ({ label: toLocalised(label), annualPercent: percent }))

const charge = z.union(
  [
    z.object({ free: z.literal(true) }).transform((): Charge => ({ kind: 'free' })),
    z
      .object({ amount: decimal, per: localised.optional() })
      .transform(({ amount, per = null }): Charge => ({ kind: 'amount', amount, per })),
    z
      .object({
        percent: decimal,
        of: localised,
        min: decimal.optional(),
        max: decimal.optional(),
      })
      .transform(({ min = null, max = null, ...rest }): Charge => ({
        kind: 'percent',
        ...rest,
        min,
        max,
      })),
  ],
  { error: 'a fee is free: true, an amount, or a percent of something' },
)

const fee = z
  .object({ zh: z.string(), en: z.string(), note: localised.optional() })
  .and(charge)
  .transform(({ zh, en, note = null, ...rest }) => ({
    name: toLocalised({ zh, en }),
    charge: rest,
    note,
  }))

const productEntry = z.strictObject({
  id,
  code: z.string(),
  category: z.enum(productCategories),
  segment: z.enum(['person', 'enterprise']),
  name: localised,
  summary: localised,
  rates: z.array(rate).default([]),
  allInCost: z
    .strictObject({ percent: percentRange, method: z.enum(['simple', 'compound']) })
    .optional(),
  fees: z.array(fee),
  amount: z.strictObject({ min: decimal.optional(), max: decimal.optional() }).default({}),
  terms: z.array(z.int().positive()).default([]),
  purposes: z.array(z.enum(loanPurposes)).optional(),
  eligibility: z.array(localised),
  documents: z.array(localised),
  risk: z.enum(['R1', 'R2', 'R3', 'R4', 'R5']).optional(),
  from: day,
  to: day.optional(),
})

/** demo/products/<bank>.yaml */
export const productsFile = z.array(productEntry)

export function toProduct(bankId: string, entry: z.output<typeof productEntry>): NewProduct {
  const { allInCost, amount, terms, risk, from, to, ...rest } = entry
  const kind = entry.category === 'wealth' ? 'benchmark' : 'interest'
  return {
    ...rest,
    bankId,
    rates: entry.rates.map((r) => ({ kind, ...r })),
    allInCost: allInCost ? { annualPercent: allInCost.percent, method: allInCost.method } : null,
    amount: { min: amount.min ?? null, max: amount.max ?? null },
    termMonths: terms,
    riskLevel: risk ?? null,
    validFrom: from,
    validTo: to ?? null,
  }
}
