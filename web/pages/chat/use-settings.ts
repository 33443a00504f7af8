import { useEffect, useState } from 'react'
import { texts, type Locale } from '../../texts/index.js'
import { firstLocale, keepLargeText, keepLocale, wantsLargeText } from './settings.js'

/** Language and size of letters, kept over visits and put on the document. */
export function useSettings() {
  const [locale, setLocale] = useState<Locale>(() => firstLocale(location.search))
  const [largeText, setLargeText] = useState(wantsLargeText)
  useEffect(() => {
    document.documentElement.lang = locale
    keepLocale(locale)
  }, [locale])
  useEffect(() => {
    document.documentElement.classList.toggle('large-text', largeText)
    keepLargeText(largeText)
  }, [largeText])
  return { locale, setLocale, largeText, setLargeText, t: texts[locale] }
}
