import type { Locale } from '../../core/locale.js'
import type { Knowledge } from '../knowledge.js'
import { findEmbeddingSpace } from '../passages/embedding-spaces.js'
import { searchPassages } from '../passages/search-passages.js'
import { toQuestion } from './question.js'
import { rank } from './rank.js'
import type { RankedPassage } from './retrieval.js'

export interface RetrievalInput {
  text: string
  /** Passages of this bank and those for every bank; null: only the latter. */
  bankId: string | null
  /** The language that is preferred where both have an answer. */
  language?: Locale
  /** How many at most. */
  k: number
}

type Needs = Pick<Knowledge, 'db' | 'embedding' | 'lexicon' | 'statistics'>

const byWords = 30
const byVector = 10

/** The passages that best match a question, by words and by vector together, best first. */
export async function retrievePassages(
  needs: Needs,
  { text, bankId, language, k }: RetrievalInput,
): Promise<RankedPassage[]> {
  const statistics = await needs.statistics.current()
  const question = toQuestion(text, { statistics, lexicon: needs.lexicon })
  const space = await findEmbeddingSpace(needs, needs.embedding.space)
  const values = space ? await needs.embedding.embeddings.embedQuery(text) : []
  const { found, revision } = await searchPassages(needs, {
    bankId,
    terms: question.terms.map((term) => term.hash),
    weights: question.terms.map((term) => term.weight),
    required: question.required,
    vector: space && values.length === space.dimensions ? { space, values } : null,
    byWords: Math.max(byWords, k),
    byVector,
  })
  needs.statistics.seen(revision)
  const ranked = rank(question, found, { statistics, vectorWeight: needs.embedding.weight })
  void language
  return ranked
    .slice(0, k)
    .map(({ found: { passage }, score, confidence }) => ({ ...passage, score, confidence }))
}
