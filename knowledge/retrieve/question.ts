import type { ConceptLexicon } from '../language/concept-lexicon.js'
import { termsOf, type Term, type TermKind } from '../language/terms.js'
import { rarity, type TermStatistics } from '../passages/term-statistics.js'

/** A question as retrieval compares it. */
export interface Question {
  /** Ascending by hash. */
  terms: WeightedTerm[]
  /** Hashes of the terms of which a passage must have one. */
  required: number[]
}

export interface WeightedTerm extends Term {
  /** What a match is worth: the kind's weight times the term's rarity. */
  weight: number
}

const kindWeights: Record<TermKind, number> = {
  word: 1,
  concept: 0.8,
  gram: 0.6,
  character: 0.2,
  stop: 0.25,
}

export function kindWeight(kind: TermKind): number {
  return kindWeights[kind]
}

export function toQuestion(
  text: string,
  { statistics, lexicon }: { statistics: TermStatistics; lexicon: ConceptLexicon },
): Question {
  const terms = termsOf(text, lexicon)
    .map((term) => ({ ...term, weight: kindWeights[term.kind] * rarity(term.hash, statistics) }))
    .sort((a, b) => a.hash - b.hash)
  return { terms, required: mostTelling(terms, statistics) }
}

// The rarest terms, until they would bring in this many passages. What has none of them cannot rank high.
const passagesLookedAt = 800

function mostTelling(terms: readonly WeightedTerm[], { frequencies, passages }: TermStatistics) {
  const rarestFirst = [...terms].sort(
    (a, b) => (frequencies.get(a.hash) ?? 1) - (frequencies.get(b.hash) ?? 1),
  )
  const required: number[] = []
  let expected = 0
  for (const { hash, kind } of rarestFirst) {
    const frequency = frequencies.get(hash) ?? 1
    if (required.length > 3 && expected + frequency > passagesLookedAt) break
    if (kind === 'character' && frequency > passages / 10) continue
    expected += frequency
    required.push(hash)
  }
  return required
}
