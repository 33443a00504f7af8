import type { BranchId, Coordinates } from '../core/branches/index.js'

/** The form of a slot's value, by the slot's type. All are JSON, since they wait in the conversation's memory. */
export interface SlotValueTypes {
  text: string
  'yes-no': boolean
  /** Decimal text. */
  number: string
  money: Money
  /** `3.85` for 3.85 %. */
  percent: string
  /** A part of a whole, as a percentage or as an amount: 30 %, 900,000. */
  portion: Portion
  /** YYYY-MM-DD. */
  date: string
  /** HH:mm. */
  time: string
  /** YYYY-MM-DDTHH:mm in the bank's zone. */
  'date-time': string
  period: Period
  /** E.164. */
  phone: string
  'enterprise-code': string
  'identity-number': string
  email: string
  /** The `value` of one of the slot's choices. */
  choice: string
  branch: BranchId
  place: Place
  /** A branch service's code. */
  service: string
  product: string
}

export type SlotType = keyof SlotValueTypes

/** Amounts are decimal text in whole units of the currency (yuan). */
export interface Money {
  amount: string
  /** ISO 4217. */
  currency: string
  approximate: boolean
  /** A range's upper end. */
  upper?: string
}

/** `{ percent: '30' }` for 30 %. */
export type Portion = { percent: string } | Money

export type Period = { months: number } | { days: number }

/** Somewhere a customer is or wants to be near: shared, or known by name. */
export interface Place {
  name: string
  coordinates: Coordinates
}

/** Types whose values identify a person: sealed in memory, masked when shown. */
export const personalSlotTypes: ReadonlySet<SlotType> = new Set([
  'phone',
  'identity-number',
  'email',
])
