import { rarity, type TermStatistics } from '../passages/term-statistics.js'
import { unpackSubject } from '../passages/term-vector.js'
import { kindWeight, type Question } from './question.js'

export interface SubjectMatch {
  /** Cosine of the two, terms weighted by kind and rarity. */
  similarity: number
  /** Share of the subject's words and concepts that were asked for; null without any. */
  asked: number | null
}

/** Compares a question with what a passage is called. */
export function compareSubject(
  question: Question,
  packed: string,
  statistics: TermStatistics,
): SubjectMatch {
  const weights = new Map<number, number>()
  let questionLength = 0
  for (const { hash, kind, weight } of question.terms) {
    if (kind === 'character') continue
    weights.set(hash, weight)
    questionLength += weight * weight
  }
  let product = 0
  let subjectLength = 0
  let telling = 0
  let asked = 0
  for (const { hash, kind } of unpackSubject(packed)) {
    const rare = rarity(hash, statistics)
    const weight = kindWeight(kind) * rare
    const own = weights.get(hash)
    subjectLength += weight * weight
    product += weight * (own ?? 0)
    if (kind !== 'word' && kind !== 'concept') continue
    telling += rare
    if (own !== undefined) asked += rare
  }
  const lengths = Math.sqrt(questionLength * subjectLength)
  return {
    similarity: lengths > 0 ? product / lengths : 0,
    asked: telling > 0 ? asked / telling : null,
  }
}
