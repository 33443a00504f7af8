import { createContext, useContext } from 'react'
import { texts, type Locale, type Texts } from './index.js'

export const LocaleContext = createContext<Locale>('zh-CN')

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

export function useTexts(): Texts {
  return texts[useLocale()]
}
