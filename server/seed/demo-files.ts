import { z } from 'zod'
import type { BranchService } from '../../core/branches/index.js'
import { productCategories, type Charge, type NewProduct } from '../../core/products/index.js'
import {
  day,
  decimal,
  id,
  localised,
  percentRange,
  timeRange,
  toLocalised,
  weeklyHours,
} from './demo-fields.js'

/** demo/organisation.yaml */
export const organisationFile = z.strictObject({
  operator: z.strictObject({ id, name: localised }),
  banks: z.array(
    z.strictObject({
      id,
      name: localised,
      shortName: localised,
      brandColour: z.string().regex(/^#[0-9A-F]{6}$/i),
      hotline: z.string(),
    }),
  ),
  accountManagers: z.array(
    z.strictObject({
      id,
      bank: id,
      branch: id,
      name: localised,
      title: localised,
      skills: z.array(id),
      languages: z.array(z.enum(['zh-CN', 'en'])),
      capacity: z.int().min(1),
      hours: weeklyHours,
    }),
  ),
  customers: z.array(
    z.strictObject({
      id,
      kind: z.enum(['person', 'enterprise']),
      name: z.string(),
      locale: z.enum(['zh-CN', 'en']),
      branch: id,
      accountManager: id,
    }),
  ),
})

const specialDay = z.strictObject({ day, name: localised, hours: z.array(timeRange) })

const branchEntry = z.strictObject({
  id,
  bank: id,
  name: localised,
  city: localised,
  address: localised,
  /** Latitude, longitude. */
  at: z.tuple([z.number().min(3).max(54), z.number().min(73).max(136)]),
  coordinateSystem: z.enum(['WGS-84', 'GCJ-02', 'BD-09']).default('GCJ-02'),
  phone: z.string(),
  hours: weeklyHours,
  services: z.record(id, z.strictObject({ hours: weeklyHours }).nullable()),
  notices: z
    .array(
      z
        .strictObject({ text: localised, from: day, to: day.optional() })
        .transform(({ to = null, ...notice }) => ({ ...notice, to })),
    )
    .default([]),
})

/** demo/branches.yaml: holidays and kinds of service are written once for all branches. */
export const branchesFile = z.strictObject({
  holidays: z.array(specialDay),
  services: z.record(
    id,
    z.strictObject({
      letter: z.string().regex(/^[A-Z]$/),
      name: localised,
      prerequisites: z.array(localised),
    }),
  ),
  branches: z.array(branchEntry),
})

/** The services of a branch by the file's catalogue; names that are not in it are left to the caller. */
export function servicesOf(
  branch: z.output<typeof branchEntry>,
  catalogue: z.output<typeof branchesFile>['services'],
): BranchService[] {
  return Object.entries(branch.services).flatMap(([code, own]) => {
    const service = catalogue[code]
    return service ? [{ code, ...service, hours: own?.hours ?? null }] : []
  })
}

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

const pair = z.strictObject({ question: z.string().min(1), answer: z.string().min(1) })

/** demo/faq/<category>.yaml */
export const faqFile = z.array(
  z
    .strictObject({
      id,
      category: id,
      /** Without: for every bank. */
      bank: id.optional(),
      /** Whose figures the answer quotes. */
      products: z.array(id).default([]),
      /** Figures in the answer that are not a product's. */
      figures: z.array(z.string()).default([]),
      zh: pair,
      en: pair,
    })
    .transform(({ bank, zh, en, ...entry }) => ({
      ...entry,
      bankId: bank ?? null,
      question: toLocalised({ zh: zh.question, en: en.question }),
      answer: toLocalised({ zh: zh.answer, en: en.answer }),
    })),
)

export type FaqEntry = z.output<typeof faqFile>[number]
