import { Embeddings } from '@langchain/core/embeddings'
import type { EmbeddingModel } from '../passages/embedding-model.js'
import type { ConceptLexicon } from './concept-lexicon.js'
import { termsOf, type TermKind } from './terms.js'

const dimensions = 256
const kindWeights: Record<TermKind, number> = {
  concept: 1.4,
  word: 0.9,
  character: 0.4,
  gram: 0.25,
  stop: 0.1,
}

/**
 * Embeddings that need no model and no network: every term of a text points in a direction of its
 * own, and expressions of one concept, also across languages, in the same. Deterministic.
 */
export function createLocalEmbeddings(lexicon: ConceptLexicon): EmbeddingModel {
  return {
    space: 'local-1',
    embeddings: new LocalEmbeddings(lexicon),
    weight: 0.1,
    searches: false,
  }
}

class LocalEmbeddings extends Embeddings {
  constructor(private readonly lexicon: ConceptLexicon) {
    super({ maxRetries: 0 })
  }

  override async embedQuery(text: string): Promise<number[]> {
    return embed(text, this.lexicon)
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => embed(text, this.lexicon))
  }
}

function embed(text: string, lexicon: ConceptLexicon): number[] {
  const vector = new Array<number>(dimensions).fill(0)
  for (const { hash, kind, count } of termsOf(text, lexicon)) {
    addDirection(vector, hash, kindWeights[kind] * (1 + Math.log(count)))
  }
  const length = Math.hypot(...vector)
  return length === 0 ? vector.map((_, i) => (i === 0 ? 1 : 0)) : vector.map((x) => x / length)
}

// Four signed places a term: two terms rarely share more than one, so they stay nearly at right angles.
function addDirection(vector: number[], hash: number, weight: number) {
  let state = hash
  for (let i = 0; i < 4; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const place = (state >>> 8) % dimensions
    vector[place] = (vector[place] ?? 0) + ((state >>> 31) & 1 ? weight : -weight)
  }
}
