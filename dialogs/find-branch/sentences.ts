import type { Locale } from '../../core/locale.js'
import type { FindBranchSentences } from './find-branch-sentences.js'
import { english } from './sentences.en.js'
import { chinese } from './sentences.zh-CN.js'

export const sentences: Record<Locale, FindBranchSentences> = { 'zh-CN': chinese, en: english }
