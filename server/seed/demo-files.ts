import { z } from 'zod'
import { roles } from '../../core/access/index.js'
import type { BranchService, Coordinates, CoordinateSystem } from '../../core/branches/index.js'
import { day, id, localised, timeRange, toLocalised, weeklyHours } from './demo-fields.js'

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
      cardBlocking: z
        .strictObject({
          byPhone: localised,
          inApp: localised,
          daysToConfirm: z.int().min(1),
          hoursToDeny: z.int().min(1),
        })
        .nullable()
        .default(null),
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
  staff: z.array(
    z.strictObject({
      id,
      login: z.string(),
      name: z.string(),
      role: z.enum(roles),
      bank: id.optional(),
      branch: id.optional(),
      accountManager: id.optional(),
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

const located = {
  /** Latitude, longitude. */
  at: z.tuple([z.number().min(3).max(54), z.number().min(73).max(136)]),
  coordinateSystem: z.enum(['WGS-84', 'GCJ-02', 'BD-09']).default('GCJ-02'),
}

/** demo/places.yaml */
export const placesFile = z.array(
  z
    .strictObject({
      id,
      name: localised,
      otherNames: z.array(z.string().min(1)),
      city: localised,
      ...located,
    })
    .transform(({ at, coordinateSystem, ...place }) => ({
      ...place,
      coordinates: toCoordinates(at, coordinateSystem),
    })),
)

export function toCoordinates(
  [latitude, longitude]: [number, number],
  system: CoordinateSystem,
): Coordinates {
  return { latitude, longitude, system }
}

const branchEntry = z.strictObject({
  id,
  bank: id,
  name: localised,
  city: localised,
  address: localised,
  ...located,
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
      otherNames: z.array(z.string().min(1)).default([]),
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
