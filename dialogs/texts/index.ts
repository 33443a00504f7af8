import type { Locale } from '../../core/locale.js'
import { en } from './en.js'
import { zhCN, type Texts } from './zh-CN.js'

export type { Texts }

const texts: Record<Locale, Texts> = { 'zh-CN': zhCN, en }

export function textsOf(locale: Locale): Texts {
  return texts[locale]
}
