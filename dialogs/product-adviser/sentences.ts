import type { Locale } from '../../core/locale.js'
import type { ProductAdviserSentences } from './product-adviser-sentences.js'
import { english } from './sentences.en.js'
import { chinese } from './sentences.zh-CN.js'

export const sentences: Record<Locale, ProductAdviserSentences> = {
  'zh-CN': chinese,
  en: english,
}
