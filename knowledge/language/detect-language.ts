import type { Locale } from '../../core/locale.js'

/** The language that most of a text is written in; Chinese where nothing tells. */
export function detectLanguage(text: string): Locale {
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = text.match(/[a-z]{2,}/gi)?.length ?? 0
  // One Chinese word takes about two characters.
  return words > chinese / 2 ? 'en' : 'zh-CN'
}
