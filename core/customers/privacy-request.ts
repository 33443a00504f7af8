import type { CalendarDay } from '../organisation/index.js'

/** A wish that somebody at the bank carries out (PIPL 46 and 47). */
export interface PrivacyRequest {
  number: string
  kind: 'correct' | 'delete'
  /** What is wrong and how it should be. */
  details: string | null
  stage: 'new'
  answerBy: CalendarDay
  createdAt: Date
}
