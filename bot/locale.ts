import type { Turn } from '../core/conversations/index.js'
import { toLocale, type Locale } from '../core/locale.js'

/**
 * The language to answer in: that of the words themselves where they show it, else what the client
 * says, else that of the conversation.
 */
export function localeOfTurn({ conversation, activity }: Turn): Locale {
  const { text, locale } = activity.payload
  return (
    localeOfText(typeof text === 'string' ? text : '') ??
    (typeof locale === 'string' ? toLocale(locale) : conversation.locale)
  )
}

/** Null for texts that say nothing of their language: numbers, emoji, a product's code. */
export function localeOfText(text: string): Locale | null {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN'
  const words = text.match(/[a-z]{2,}/gi) ?? []
  return words.length >= 2 ? 'en' : null
}
