import { z } from 'zod'
import { loanPurposes, productCategories } from '../../../../core/products/index.js'
import { idField, localisedAnswer, pageAnswer, pageQuery, textField } from '../../routes/schema.js'

const segments = ['person', 'enterprise'] as const

export const productsQuery = pageQuery(['code', '-code', '-updatedAt', 'updatedAt'], {
  /** In the name, the code or the id. */
  q: textField(100).optional(),
  bankId: idField.optional(),
  category: z.enum(productCategories).optional(),
  segment: z.enum(segments).optional(),
  /** On offer today. */
  onOffer: z.enum(['true', 'false']).optional(),
})

const face = {
  id: z.string(),
  bankId: z.string(),
  code: z.string(),
  category: z.enum(productCategories),
  segment: z.enum(segments),
  name: localisedAnswer,
  /** `YYYY-MM-DD`. */
  validFrom: z.string(),
  validTo: z.string().nullable(),
  onOffer: z.boolean(),
  version: z.number().int(),
}

export const productSummary = z.object(face)
export const productsAnswer = pageAnswer(productSummary)

/** Decimals are text, percent a year. */
const percentRange = z.object({ min: z.string(), max: z.string() })
const maybe = z.string().nullable()

export const productAnswer = z.object({
  ...face,
  summary: localisedAnswer,
  rates: z.array(
    z.object({
      kind: z.enum(['interest', 'benchmark']),
      label: localisedAnswer,
      annualPercent: percentRange,
    }),
  ),
  allInCost: z
    .object({ annualPercent: percentRange, method: z.enum(['simple', 'compound']) })
    .nullable(),
  fees: z.array(
    z.object({
      name: localisedAnswer,
      charge: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('free') }),
        z.object({
          kind: z.literal('amount'),
          amount: z.string(),
          per: localisedAnswer.nullable(),
        }),
        z.object({
          kind: z.literal('percent'),
          percent: z.string(),
          of: localisedAnswer,
          min: maybe,
          max: maybe,
        }),
      ]),
      note: localisedAnswer.nullable(),
    }),
  ),
  amount: z.object({ min: maybe, max: maybe }),
  termMonths: z.array(z.number()),
  purposes: z.array(z.enum(loanPurposes)).optional(),
  eligibility: z.array(localisedAnswer),
  documents: z.array(localisedAnswer),
  riskLevel: z.enum(['R1', 'R2', 'R3', 'R4', 'R5']).nullable(),
})

export type ProductSummary = z.infer<typeof productSummary>
export type StaffProductAnswer = z.infer<typeof productAnswer>
