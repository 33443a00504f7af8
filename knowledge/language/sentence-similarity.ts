import { bankingLexicon, type ConceptLexicon } from './concept-lexicon.js'
import { termsOf, type TermKind } from './terms.js'

const kindWeights: Record<TermKind, number> = {
  concept: 1.4,
  word: 0.9,
  character: 0.4,
  gram: 0.25,
  stop: 0.2,
}

/** From this on, two sentences are taken to mean the same. */
export const similarityThreshold = 0.3

/** From 0 to 1: how much two sentences mean the same, by their words, characters and concepts. Symmetric. */
export function sentenceSimilarity(
  a: string,
  b: string,
  lexicon: ConceptLexicon = bankingLexicon(),
): number {
  const left = weigh(a, lexicon)
  const right = weigh(b, lexicon)
  let product = 0
  for (const [hash, weight] of left) product += weight * (right.get(hash) ?? 0)
  const lengths = Math.sqrt(squared(left) * squared(right))
  return lengths > 0 ? product / lengths : Number(a.trim() === b.trim())
}

function weigh(text: string, lexicon: ConceptLexicon): Map<number, number> {
  return new Map(termsOf(text, lexicon).map(({ hash, kind }) => [hash, kindWeights[kind]]))
}

function squared(weights: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const weight of weights.values()) sum += weight * weight
  return sum
}
