import type { NewRequest } from '../customers/index.js'

/** Why a person is to take over: the customer wants it, complains, was not understood, or is in a delicate matter. */
export const handOverReasons = ['asked', 'complaint', 'failed-tries', 'sensitive'] as const
export type HandOverReason = (typeof handOverReasons)[number]

export interface NewHandOver extends NewRequest {
  reason: HandOverReason
  /** In the customer's own words; null when nothing was said. */
  topic: string | null
}
