import { en } from './en.js'
import { zhCN, type Texts } from './zh-CN.js'

/** Languages of the page; the same tags as the server's. */
export type Locale = 'zh-CN' | 'en'

export type { Texts }

export const texts: Record<Locale, Texts> = { 'zh-CN': zhCN, en }

/** The page's language for a BCP 47 tag; null where it says nothing about ours. */
export function toLocale(tag: string | null | undefined): Locale | null {
  const language = tag?.toLowerCase()
  if (language?.startsWith('zh')) return 'zh-CN'
  return language?.startsWith('en') ? 'en' : null
}
