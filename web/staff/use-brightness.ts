import { useEffect, useState, useSyncExternalStore } from 'react'
import { firstBrightness, keepBrightness, type Brightness } from './preferences.js'

const dark = matchMedia('(prefers-color-scheme: dark)')

/** The wish for light or dark, and whether the page is dark now. */
export function useBrightness() {
  const [brightness, setBrightness] = useState<Brightness>(firstBrightness)
  const deviceIsDark = useSyncExternalStore(subscribe, () => dark.matches)
  const isDark = brightness === 'system' ? deviceIsDark : brightness === 'dark'
  useEffect(() => keepBrightness(brightness), [brightness])
  useEffect(() => {
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light'
  }, [isDark])
  return { brightness, setBrightness, isDark }
}

function subscribe(listener: () => void): () => void {
  dark.addEventListener('change', listener)
  return () => dark.removeEventListener('change', listener)
}
