import type { Locale } from '../../../core/locale.js'
import { en } from './en.js'
import { zhCN, type ChannelTexts } from './zh-CN.js'

export type { ChannelTexts }

const texts: Record<Locale, ChannelTexts> = { 'zh-CN': zhCN, en }

export function channelTextsOf(locale: Locale): ChannelTexts {
  return texts[locale]
}
