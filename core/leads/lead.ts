import type { CustomerId } from '../customers/index.js'
import type { BankId, CalendarDay } from '../organisation/index.js'

export type LeadId = string

/** An interest that somebody follows up. */
export interface Lead {
  id: LeadId
  bankId: BankId | null
  branchId: string | null
  customerId: CustomerId
  /** In the customer's own words. */
  topic: string
  /** As the customer would like to be called. */
  name: string | null
  sealedPhone: string
  maskedPhone: string
  /** When the customer would like to be rung; null: any time. */
  preferredAt: Date | null
  stage: 'new'
  /** The last day on which it may be kept, as the customer was promised. */
  keepUntil: CalendarDay
  createdAt: Date
}
