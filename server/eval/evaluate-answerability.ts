import { z } from 'zod'
import { answerConfidence } from '../../knowledge/index.js'
import { readDocuments, withCorpus } from './evaluation-corpus.js'
import { readJsonLines } from './read-lines.js'
import { areaUnderRoc, falsePositiveRateAt, rounded, type Scored } from './statistics.js'

const querySchema = z.object({ query: z.string(), answerable: z.boolean() })

export interface AnswerabilityInput {
  docs: string
  queries: string
  onProgress: (message: string) => void
}

/** How well the product knows what it can answer from documents of anybody's own. */
export async function evaluateAnswerability({ docs, queries, onProgress }: AnswerabilityInput) {
  const documents = await readDocuments(docs)
  const questions = await readJsonLines(queries, querySchema)
  onProgress(`indexing ${documents.length} documents`)
  return withCorpus(documents, async (knowledge) => {
    onProgress(`asking ${questions.length} questions`)
    const scored: Scored[] = []
    let threshold = 0
    for (const { query, answerable } of questions) {
      const known = await answerConfidence(knowledge, { question: query, bankId: null })
      threshold = known.threshold
      scored.push({ score: known.confidence, positive: answerable })
    }
    const answered = scored.filter((s) => s.score >= threshold)
    const unanswerable = scored.filter((s) => !s.positive).length
    return {
      n: scored.length,
      auroc: rounded(areaUnderRoc(scored)),
      fprAt95Tpr: rounded(falsePositiveRateAt(scored, 0.95)),
      threshold: rounded(threshold),
      answeredRate: rounded(answered.length / scored.length),
      falseAnswerRate: rounded(answered.filter((s) => !s.positive).length / unanswerable),
    }
  })
}
