import type { Localised } from '../locale.js'

export type OperatorId = string
export type BankId = string

/** The headquarters centre that runs one installation for several banks. */
export interface Operator {
  id: OperatorId
  name: Localised
}

export interface Bank {
  id: BankId
  operatorId: OperatorId
  name: Localised
  /** Fits where room is short: a chat's header, a chip. */
  shortName: Localised
  /** `#RRGGBB`; white text on it must be readable. */
  brandColour: string
  hotline: string
  /** Null where it is not known. */
  cardBlocking: CardBlocking | null
}

/** How a lost or stolen card is blocked, at any hour, in words that a customer can follow. */
export interface CardBlocking {
  /** What to press and to say on the hotline. */
  byPhone: Localised
  /** Where it is found in the app. */
  inApp: Localised
  /** For how long such a block holds unless it is confirmed at a branch. */
  daysToConfirm: number
  /** Within how long a payment that was not the customer's is denied at a branch. */
  hoursToDeny: number
}
