import type { BankId, CalendarDay } from '../organisation/index.js'

export const complaintSubjects = ['branch', 'product', 'fees', 'person', 'app', 'other'] as const
export type ComplaintSubject = (typeof complaintSubjects)[number]

/** What went wrong, and by when the bank answers. */
export interface Complaint {
  /** What the customer asks by, for example `C-7F3K9X`. */
  number: string
  bankId: BankId | null
  subject: ComplaintSubject
  /** The branch it is about. */
  aboutBranchId: string | null
  /** In the customer's own words. */
  description: string
  /** Null: the customer comes back to this conversation. */
  maskedPhone: string | null
  stage: 'new'
  answerBy: CalendarDay
  createdAt: Date
}
