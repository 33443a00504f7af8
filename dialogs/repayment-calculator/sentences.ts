import type { Locale } from '../../core/locale.js'
import type { RepaymentSentences } from './repayment-sentences.js'
import { english } from './sentences.en.js'
import { chinese } from './sentences.zh-CN.js'

export const sentences: Record<Locale, RepaymentSentences> = { 'zh-CN': chinese, en: english }
