import { z } from 'zod'
import { locales, type Locale } from '../../../core/locale.js'

// What the requests and answers of the programming interface have in common.

/** Ids are made by us or by the demo folder. */
export const idField = z.string().regex(/^[\w.-]{1,100}$/, 'is not an id')

/** One line that people read: no control characters, no space around it. */
export function textField(most = 200) {
  return (
    z
      .string()
      .trim()
      .min(1, 'is empty')
      .max(most, `has more than ${most} characters`)
      // eslint-disable-next-line no-control-regex
      .regex(/^[^\u0000-\u001F\u007F]*$/, 'has control characters')
  )
}

export function localisedField(most = 200) {
  return z.strictObject({ 'zh-CN': textField(most), en: textField(most) })
}

export const localeField: z.ZodType<Locale, Locale> = z.enum(locales)

export const dayField = z.iso.date('is not a day such as 2026-11-22')

/** ISO 8601. */
export const timeAnswer = z.iso.datetime()

export const localisedAnswer = z.object({ 'zh-CN': z.string(), en: z.string() })

/** `?page&size&sort` and the list's own filters; unknown names are refused. */
export function pageQuery<S extends string, F extends z.ZodRawShape>(
  sorts: readonly [S, ...S[]],
  filters: F,
) {
  return z.strictObject({
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    size: z.coerce.number().int().min(1).max(100).default(20),
    sort: z.enum(sorts).default(sorts[0] as never),
    ...filters,
  })
}

/** `total` counts all pages, up to 100,000. */
export function pageAnswer<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), total: z.number().int() })
}

export const idParams = z.strictObject({ id: idField })
