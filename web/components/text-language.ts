import type { Locale } from '../texts/index.js'

/** The language a text is in, for `lang`: it need not be the page's. Undefined where nothing tells. */
export function languageOf(text: string): Locale | undefined {
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  const words = text.match(/[a-z]{2,}/gi)?.length ?? 0
  if (han === 0 && words === 0) return undefined
  // A Chinese sentence may name things in English, hardly the other way round.
  return han >= words ? 'zh-CN' : 'en'
}
