import type { Localised } from '../locale.js'
import type { BankId, CalendarDay } from '../organisation/index.js'

export type ProductId = string

export const productCategories = ['deposit', 'loan', 'card', 'wealth', 'payment'] as const
export type ProductCategory = (typeof productCategories)[number]

export type Segment = 'person' | 'enterprise'

export const loanPurposes = ['home', 'consumption', 'business', 'farming'] as const
export type LoanPurpose = (typeof loanPurposes)[number]

/** From R1 (low) to R5 (high); wealth products only. */
export type RiskLevel = 'R1' | 'R2' | 'R3' | 'R4' | 'R5'

/** A decimal number written out, never a float: `50000`, `0.5`. */
export type Decimal = string

/** Percent with both ends included; equal ends for a single figure. */
export interface PercentRange {
  min: Decimal
  max: Decimal
}

/** One entry of the bank's product library. Amounts in yuan, rates in percent a year. */
export interface Product {
  id: ProductId
  bankId: BankId
  /** The bank's own short code, unique within the bank. */
  code: string
  category: ProductCategory
  segment: Segment
  name: Localised
  /** What it is for, in one or two sentences. */
  summary: Localised
  rates: Rate[]
  /** What a loan costs a year with interest and every fee, when paid as agreed. Every loan has it. */
  allInCost: AllInCost | null
  fees: Fee[]
  amount: AmountLimits
  /** Terms on offer, in months; empty where a term makes no sense. */
  termMonths: number[]
  /** What a loan may be spent on; absent where nothing is said about it. */
  purposes?: LoanPurpose[]
  eligibility: Localised[]
  documents: Localised[]
  riskLevel: RiskLevel | null
  validFrom: CalendarDay
  /** The last day; null while it is on offer. */
  validTo: CalendarDay | null
  /** Counts the changes; what was shown to a customer names it. */
  version: number
}

export interface Rate {
  /** A benchmark compares a wealth product's performance; it is not a promised return. */
  kind: 'interest' | 'benchmark'
  label: Localised
  annualPercent: PercentRange
}

export interface AllInCost {
  annualPercent: PercentRange
  method: 'simple' | 'compound'
}

export interface Fee {
  name: Localised
  charge: Charge
  /** When it is waived, how it is counted. */
  note: Localised | null
}

export type Charge =
  | { kind: 'free' }
  | { kind: 'amount'; amount: Decimal; per: Localised | null }
  | { kind: 'percent'; percent: Decimal; of: Localised; min: Decimal | null; max: Decimal | null }

/** The least and the most money of one deposit, loan, card limit, purchase or payment. */
export interface AmountLimits {
  min: Decimal | null
  max: Decimal | null
}
