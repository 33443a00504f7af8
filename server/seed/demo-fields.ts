import { z } from 'zod'
import type { Localised } from '../../core/locale.js'
import { weekdays, type TimeRange, type WeeklyHours } from '../../core/organisation/index.js'

// Short forms that people write in demo/*.yaml, each turned into the product's own.

const text = z.string().trim().min(1)
export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is made of a-z, 0-9 and -')
export const day = z.iso.date()
export const decimal = z
  .string()
  .regex(/^\d+(\.\d+)?$/, "a decimal number in quotes, such as '0.50'")

/** `{zh: …, en: …}` */
export const localised = z.strictObject({ zh: text, en: text }).transform(toLocalised)

export function toLocalised({ zh, en }: { zh: string; en: string }): Localised {
  return { 'zh-CN': zh, en }
}

/** `1.25` or `3.05-3.50` */
export const percentRange = z
  .string()
  .regex(/^\d+(\.\d+)?(-\d+(\.\d+)?)?$/, "percent in quotes, such as '1.25' or 3.05-3.50")
  .transform((percent) => {
    const [min = '', max = min] = percent.split('-')
    return { min, max }
  })

/** `09:00-12:00` */
export const timeRange = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'hours such as 09:00-12:00')
  .transform((range): TimeRange => {
    const [from = '', to = ''] = range.split('-')
    return { from, to }
  })

const dayName = `(${weekdays.join('|')})`

/** `{mon-fri: [09:00-12:00, 13:30-17:00], sat: […]}` */
export const weeklyHours = z
  .record(z.string().regex(new RegExp(`^${dayName}(-${dayName})?$`)), z.array(timeRange))
  .transform((spans) =>
    Object.entries(spans).reduce<WeeklyHours>((week, [span, ranges]) => {
      for (const weekday of daysOf(span)) week[weekday] = ranges
      return week
    }, {}),
  )

function daysOf(span: string) {
  const [first, last = first] = span.split('-').map((name) => weekdays.findIndex((d) => d === name))
  return weekdays.slice(first, (last ?? 0) + 1)
}
