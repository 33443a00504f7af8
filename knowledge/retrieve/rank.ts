import { unpackSubject } from '../passages/term-vector.js'
import { rarity, type TermStatistics } from '../passages/term-statistics.js'
import type { FoundPassage } from '../passages/search-passages.js'
import { kindWeight, type Question } from './question.js'

export interface RankedFound {
  found: FoundPassage
  score: number
  confidence: number
}

/** Orders what was found: convex combination of how much of the question is met by words, by name and by vector. */
export function rank(
  question: Question,
  found: readonly FoundPassage[],
  statistics: TermStatistics,
): RankedFound[] {
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0) || 1
  return found
    .map((candidate) => {
      const lexical = candidate.lexical / (total * 2.2)
      const named = subjectSimilarity(question, candidate.subject, statistics)
      const similarity = candidate.similarity ?? 0
      const score = lexical + 0.5 * named + 0.2 * similarity
      return { found: candidate, score, confidence: Math.max(0, Math.min(1, score / 1.2)) }
    })
    .sort((a, b) => b.score - a.score)
}

/** Cosine between the question's terms and those of what a passage is called, weighted by rarity. */
export function subjectSimilarity(
  question: Question,
  packed: string,
  statistics: TermStatistics,
): number {
  const weights = new Map(question.terms.map((term) => [term.hash, term.weight]))
  let product = 0
  let length = 0
  for (const { hash, kind } of unpackSubject(packed)) {
    const weight = kindWeight(kind) * rarity(hash, statistics)
    length += weight * weight
    product += weight * (weights.get(hash) ?? 0)
  }
  const own = question.terms
    .filter((term) => term.kind !== 'character')
    .reduce((sum, term) => sum + term.weight * term.weight, 0)
  return length && own ? product / Math.sqrt(length * own) : 0
}
