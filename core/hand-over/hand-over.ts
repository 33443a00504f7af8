import type { NewRequest } from '../customers/index.js'

/** Why a person is to take over: the customer wants it, complains, was not understood, or is in a delicate matter. */
export const handOverReasons = ['asked', 'complaint', 'failed-tries', 'sensitive'] as const
export type HandOverReason = (typeof handOverReasons)[number]

export interface NewHandOver extends NewRequest {
  reason: HandOverReason
  /** In the customer's own words; null when nothing was said. */
  topic: string | null
}

/** A customer's request for a person. */
export interface HandOver {
  /** What the customer asks by, for example `H-7F3K9X`. */
  number: string
  reason: HandOverReason
  topic: string | null
  stage: 'open' | 'withdrawn'
  /** Until when the customer was promised an answer; null where nothing could be promised. */
  answerBy: Date | null
  createdAt: Date
}
