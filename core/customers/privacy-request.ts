import type { CalendarDay } from '../organisation/index.js'

/** What a request is about, where it is not about everything. */
export const privacyItems = ['name', 'phone', 'conversations'] as const
export type PrivacyItem = (typeof privacyItems)[number]

/** A wish that somebody at the bank carries out (PIPL 45 to 47). */
export interface PrivacyRequest {
  number: string
  /** `copy`: of what is stored. */
  kind: 'correct' | 'delete' | 'copy'
  /** Null: everything. */
  item: PrivacyItem | null
  /** What is wrong and how it should be. */
  details: string | null
  /** The right number, where that is what is wrong. */
  maskedPhone: string | null
  stage: 'new'
  answerBy: CalendarDay
  createdAt: Date
}
