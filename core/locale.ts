/** Languages of the product. Chinese first. */
export type Locale = (typeof locales)[number]

export const locales = ['zh-CN', 'en'] as const

/** A text in every language of the product. */
export type Localised = Record<Locale, string>

/** The product's language for a BCP 47 tag such as `zh-Hant-TW`, `en-GB`; Chinese where it is unknown. */
export function toLocale(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
