import type { ConceptLexicon } from '../language/concept-lexicon.js'
import { termsOf, type Term, type TermKind } from '../language/terms.js'
import { greatestWeight } from '../passages/term-vector.js'
import { rarity, type TermStatistics } from '../passages/term-statistics.js'

/** A question as retrieval compares it. */
export interface Question {
  /** Ascending by hash. */
  terms: WeightedTerm[]
  /** Sum over the terms. */
  weight: number
  /** Hashes of the terms of which a passage must have one. */
  required: number[]
}

export interface WeightedTerm extends Term {
  /** What a match is worth: the kind's weight times the term's rarity. */
  weight: number
}

// Found by changing one at a time, over questions in both languages, with all, some and none of the
// lexicon's concepts: see docs/decisions/0009-retrieval-in-one-statement.md.
const kindWeights: Record<TermKind, number> = {
  concept: 1.6,
  character: 1,
  word: 0.9,
  gram: 0.1,
  stop: 0.15,
}

export function toQuestion(
  text: string,
  { statistics, lexicon }: { statistics: TermStatistics; lexicon: ConceptLexicon },
): Question {
  const terms = termsOf(text, lexicon)
    .map((term) => ({ ...term, weight: kindWeights[term.kind] * rarity(term.hash, statistics) }))
    .sort((a, b) => a.hash - b.hash)
  const weight = terms.reduce((sum, term) => sum + term.weight, 0)
  return { terms, weight, required: mostTelling(terms, statistics) }
}

/** The question as the search takes it. */
export function toSearch({ terms, weight, required }: Question) {
  return {
    terms: terms.map((term) => term.hash),
    weights: terms.map((term) => term.weight),
    required,
    greatestLexical: Math.max(weight * greatestWeight, 1e-6),
  }
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
