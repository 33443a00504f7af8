import { readContent, type ContentMemory } from '../../core/content-cache.js'
import type { Locale } from '../../core/locale.js'
import type { Knowledge } from '../knowledge.js'
import { normalise } from '../language/normalise.js'
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
  /** Where the same question was asked since the last change of the content, it is not looked up again. */
  content?: ContentMemory
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
  input: RetrievalInput,
): Promise<RankedPassage[]> {
  const { text, bankId, language, k, content } = input
  const key = JSON.stringify(['passages', normalise(text), bankId, language, k])
  const { passages, modelFailed } = await readContent(input, key, () => retrieve(needs, input))
  if (modelFailed) content?.forget(key)
  return passages
}

interface Retrieved {
  passages: RankedPassage[]
  /** Compared by words alone, since the embedding model could not be reached. */
  modelFailed: boolean
}

async function retrieve(
  needs: RetrievalNeeds,
  { text, bankId, language, k, content }: RetrievalInput,
): Promise<Retrieved> {
  // What is remembered for long should not stand on an old count.
  await content?.recall('term statistics', needs.statistics.newest)
  const statistics = await needs.statistics.current()
  const question = toQuestion(text, { statistics, lexicon: needs.lexicon })
  if (question.required.length === 0) return { passages: [], modelFailed: false }
  const { vector, modelFailed } = await toVector(needs, text)
  const { found, revision } = await searchPassages(needs, {
    ...toSearch(question),
    bankId,
    vector,
    limit: Math.max(k, atLeast),
  })
  if (revision !== null) needs.statistics.seen(revision)
  const sure = confidences(question, { found, statistics })
  const ranked = found.map(({ passage, score }, i) => ({
    ...passage,
    score,
    confidence: sure[i] ?? 0,
  }))
  const preferred = language ? preferLanguage(ranked, language) : ranked
  return { passages: preferred.slice(0, k), modelFailed }
}

/** No vector where there is nothing to compare with, or the model cannot be reached: words are left. */
async function toVector(
  { embedding, findSpace, logger }: RetrievalNeeds,
  text: string,
): Promise<{ vector: QuestionVector | null; modelFailed: boolean }> {
  const space = await findSpace()
  if (!space) return { vector: null, modelFailed: false }
  try {
    const values = await embedding.embeddings.embedQuery(text)
    if (values.length !== space.dimensions) return { vector: null, modelFailed: false }
    const { weight, searches } = embedding
    return { vector: { space, values, weight, searches }, modelFailed: false }
  } catch (error) {
    logger.warn({ err: error }, 'the embedding model failed; retrieving by words alone')
    return { vector: null, modelFailed: true }
  }
}
