import { createContext, useContext } from 'react'
import type { Locale } from '../texts/index.js'
import type { Brightness } from './preferences.js'

/** What a person changes of the application's looks. */
export interface StaffSettings {
  setLocale(locale: Locale): void
  brightness: Brightness
  setBrightness(brightness: Brightness): void
}

export const StaffSettingsContext = createContext<StaffSettings | null>(null)

export function useStaffSettings(): StaffSettings {
  const settings = useContext(StaffSettingsContext)
  if (!settings) throw new Error('outside of StaffApp')
  return settings
}
