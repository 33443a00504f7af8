import type { Locale } from '../../core/locale.js'
import type { Knowledge } from '../knowledge.js'
import { searchPassages, type QuestionVector } from '../passages/search-passages.js'
import { confidences } from './confidence.js'
import { preferLanguage } from './prefer-language.js'
import { toQuestion, toSearch } from './question.js'
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

export type RetrievalNeeds = Pick<
  Knowledge,
  'db' | 'embedding' | 'lexicon' | 'logger' | 'statistics' | 'findSpace'
>

// The confidence of the best looks at those behind it.
const atLeast = 6

/** The passages that best match a question, by words and by vector together, best first. */
export async function retrievePassages(
  needs: RetrievalNeeds,
  { text, bankId, language, k }: RetrievalInput,
): Promise<RankedPassage[]> {
  const statistics = await needs.statistics.current()
  const question = toQuestion(text, { statistics, lexicon: needs.lexicon })
  if (question.required.length === 0) return []
  const { found, revision } = await searchPassages(needs, {
    ...toSearch(question),
    bankId,
    vector: await toVector(needs, text),
    limit: Math.max(k, atLeast),
  })
  if (revision !== null) needs.statistics.seen(revision)
  const sure = confidences(question, { found, statistics })
  const ranked = found.map(({ passage, score }, i) => ({
    ...passage,
    score,
    confidence: sure[i] ?? 0,
  }))
  return (language ? preferLanguage(ranked, language) : ranked).slice(0, k)
}

/** Null where there is nothing to compare with, or the model cannot be reached: words are left. */
async function toVector(
  { embedding, findSpace, logger }: RetrievalNeeds,
  text: string,
): Promise<QuestionVector | null> {
  const space = await findSpace()
  if (!space) return null
  try {
    const values = await embedding.embeddings.embedQuery(text)
    if (values.length !== space.dimensions) return null
    return { space, values, weight: embedding.weight, searches: embedding.searches }
  } catch (error) {
    logger.warn({ err: error }, 'the embedding model failed; retrieving by words alone')
    return null
  }
}
