import type { Locale } from '../texts/index.js'
import { toLocale } from '../texts/index.js'

/** Light, dark, or as the device says. */
export type Brightness = 'light' | 'dark' | 'system'

/** What this browser keeps of a person's wishes; where storage is closed to us, for this visit only. */
export function firstStaffLocale(): Locale {
  const address = new URL(location.href)
  const asked = toLocale(address.searchParams.get('locale'))
  // Said once: from here on the person's choice counts, and lists keep their filters in the address.
  address.searchParams.delete('locale')
  history.replaceState(history.state, '', address)
  return asked ?? toLocale(read('staff.locale')) ?? toLocale(navigator.language) ?? 'zh-CN'
}

export function keepStaffLocale(locale: Locale): void {
  write('staff.locale', locale)
}

export function firstBrightness(): Brightness {
  const kept = read('staff.brightness')
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function keepBrightness(brightness: Brightness): void {
  write('staff.brightness', brightness)
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(`branchline.${name}`)
  } catch {
    return null
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(`branchline.${name}`, value)
  } catch {
    // A full or closed storage costs a comfort, nothing else.
  }
}
