import { z } from 'zod'
import { retrievePassages } from '../../knowledge/index.js'
import { readDocuments, withCorpus } from './evaluation-corpus.js'
import { InputError, readJsonLines } from './read-lines.js'
import { quantile, rounded } from './statistics.js'

const querySchema = z.object({
  query: z.string(),
  relevant: z.array(z.coerce.string()).min(1, 'names no document'),
})

export interface RetrievalInput {
  docs: string
  queries: string
  /** How many results are asked for; the figures beyond it stay lower. */
  k: number
  onProgress: (message: string) => void
}

/** How well and how fast the product finds what belongs to questions, over documents of anybody's own. */
export async function evaluateRetrieval({ docs, queries, k, onProgress }: RetrievalInput) {
  const documents = await readDocuments(docs)
  const questions = await readJsonLines(queries, querySchema)
  const ids = new Set(documents.map((document) => document.id))
  const unknown = questions.find(({ relevant }) => !relevant.every((id) => ids.has(id)))
  if (unknown)
    throw new InputError(`${queries}:${unknown.line}: names a document that is not in ${docs}`)
  onProgress(`indexing ${documents.length} documents`)
  return withCorpus(documents, async (knowledge) => {
    onProgress(`asking ${questions.length} questions`)
    const times: number[] = []
    const results: Result[] = []
    for (const { query, relevant } of questions) {
      const started = performance.now()
      const passages = await retrievePassages(knowledge, { text: query, bankId: null, k })
      times.push(performance.now() - started)
      results.push({ relevant, found: passages.map((passage) => passage.refId ?? '') })
    }
    return {
      n: questions.length,
      ...Object.fromEntries(
        [1, 3, 5, 10].map((n) => [`recall@${n}`, rounded(meanRecall(results, n))]),
      ),
      'mrr@10': rounded(meanReciprocalRank(results, 10)),
      p50Ms: rounded(quantile(times, 0.5), 2),
      p95Ms: rounded(quantile(times, 0.95), 2),
    }
  })
}

interface Result {
  relevant: string[]
  found: string[]
}

function meanRecall(results: readonly Result[], n: number): number {
  const recalls = results.map(({ relevant, found }) => {
    const top = found.slice(0, n)
    return relevant.filter((id) => top.includes(id)).length / relevant.length
  })
  return recalls.reduce((a, b) => a + b, 0) / recalls.length
}

function meanReciprocalRank(results: readonly Result[], n: number): number {
  const reciprocals = results.map(({ relevant, found }) => {
    const rank = found.slice(0, n).findIndex((id) => relevant.includes(id))
    return rank < 0 ? 0 : 1 / (rank + 1)
  })
  return reciprocals.reduce((a, b) => a + b, 0) / reciprocals.length
}
