import type { Passage } from '../passages/passage.js'

export interface RankedPassage extends Passage {
  /** Fused score that orders the results; comparable within one retrieval only. */
  score: number
  /** From 0 to 1: how sure it is that this passage answers the question. */
  confidence: number
}
