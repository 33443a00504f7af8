import { z } from 'zod'
import { weekdays } from '../../../../core/organisation/index.js'
import {
  dayField,
  idField,
  localisedAnswer,
  localisedField,
  pageAnswer,
  pageQuery,
  textField,
} from '../../routes/schema.js'

export const branchesQuery = pageQuery(['name', '-name', 'id', '-id', 'city', '-city'], {
  /** In the name, the address, the city or the id. */
  q: textField(100).optional(),
  bankId: idField.optional(),
})

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'is not a time such as 09:00')

/** From (inclusive) and to (exclusive), on the bank's clock; 24:00 is midnight. */
export const timeRange = z.strictObject({ from: clock, to: clock })
const ranges = z.array(timeRange).max(6, 'has more than 6 ranges')

/** A break is the gap between two ranges; a day that is missing is closed. */
export const weeklyHours = z.strictObject(
  Object.fromEntries(weekdays.map((day) => [day, ranges.optional()])) as Record<
    (typeof weekdays)[number],
    z.ZodOptional<typeof ranges>
  >,
)

export const coordinates = z.strictObject({
  latitude: z.number(),
  longitude: z.number(),
  /** Of the map from which they were read. */
  system: z.enum(['WGS-84', 'GCJ-02', 'BD-09']),
})

/** A day that does not follow the week; no ranges: closed. */
export const specialDay = z.strictObject({
  day: dayField,
  name: localisedField(100),
  hours: ranges,
})

export const branchService = z.strictObject({
  code: idField,
  /** Begins the numbers of its tickets. */
  letter: z.string().regex(/^[A-Z]$/, 'is not a letter from A to Z'),
  name: localisedField(100),
  otherNames: z.array(textField(100)).max(50).optional(),
  /** What to bring, or to do before coming. */
  prerequisites: z.array(localisedField(500)).max(50),
  /** Null: as long as the branch is open. */
  hours: weeklyHours.nullable(),
})

export const branchNotice = z.strictObject({
  text: localisedField(500),
  from: dayField,
  /** The last day; null while nobody knows. */
  to: dayField.nullable(),
})

const phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d\s()-]{4,29}$/, 'is not a telephone number')

/** What is not named stays as it is. */
export const branchChange = z.strictObject({
  name: localisedField(100).optional(),
  city: localisedField(100).optional(),
  address: localisedField(300).optional(),
  coordinates: coordinates.optional(),
  phone: phone.optional(),
  hours: weeklyHours.optional(),
  specialDays: z.array(specialDay).max(400).optional(),
  services: z.array(branchService).max(200).optional(),
  notices: z.array(branchNotice).max(50).optional(),
})

/** `revision` as it was read: somebody else's change in the meantime is not lost, but told of. */
export const branchRequest = z.strictObject({
  revision: z.string().max(100),
  change: branchChange,
  reason: textField(500).optional(),
})

const face = {
  id: z.string(),
  bankId: z.string(),
  name: localisedAnswer,
  city: localisedAnswer,
  address: localisedAnswer,
  phone: z.string(),
}

export const branchSummary = z.object({ ...face, openNow: z.boolean() })

export const branchesAnswer = pageAnswer(branchSummary)

export const branchAnswer = z.object({
  ...face,
  openNow: z.boolean(),
  revision: z.string(),
  coordinates,
  hours: weeklyHours,
  specialDays: z.array(specialDay),
  services: z.array(branchService),
  notices: z.array(branchNotice),
})

export type BranchSummary = z.infer<typeof branchSummary>
export type StaffBranchAnswer = z.infer<typeof branchAnswer>
export type BranchChangeRequest = z.input<typeof branchRequest>
