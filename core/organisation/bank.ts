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
}
