import type { Locale } from '../../core/locale.js'
import type { PrivacySentences } from './privacy-sentences.js'
import { english } from './sentences.en.js'
import { chinese } from './sentences.zh-CN.js'

export const sentences: Record<Locale, PrivacySentences> = { 'zh-CN': chinese, en: english }
