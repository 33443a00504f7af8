import { createContext, useContext } from 'react'
import type { Locale } from '../../texts/index.js'
import { en } from './en.js'
import { zhCN, type StaffTexts } from './zh-CN.js'

export type { StaffTexts }

const staffTexts: Record<Locale, StaffTexts> = { 'zh-CN': zhCN, en }

export const StaffLocaleContext = createContext<Locale>('zh-CN')

export function useStaffLocale(): Locale {
  return useContext(StaffLocaleContext)
}

export function useStaffTexts(): StaffTexts {
  return staffTexts[useStaffLocale()]
}
