import type { Locale, Localised } from '../locale.js'
import type { BankId } from './bank.js'
import type { WeeklyHours } from './weekly-hours.js'

export type AccountManagerId = string

/** The person a customer can talk to. */
export interface AccountManager {
  id: AccountManagerId
  bankId: BankId
  branchId: string
  name: Localised
  title: Localised
  /** What they know well: a product category (`loan`), a segment (`enterprise`), or the bank's own word. */
  skills: string[]
  languages: Locale[]
  /** Conversations they can hold at once. */
  capacity: number
  hours: WeeklyHours
}
