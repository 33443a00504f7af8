import type { Locale } from '../../../core/locale.js'
import { en } from './en.js'
import { zhCN, type CliTexts } from './zh-CN.js'

export type { CliTexts } from './zh-CN.js'

export function cliTextsOf(locale: Locale): CliTexts {
  return locale === 'en' ? en : zhCN
}
