import type { Locale } from '../../core/locale.js'
import type { LostCardSentences } from './lost-card-sentences.js'
import { english } from './sentences.en.js'
import { chinese } from './sentences.zh-CN.js'

export const sentences: Record<Locale, LostCardSentences> = { 'zh-CN': chinese, en: english }
