import { retrievePassages, type RetrievalNeeds } from '../retrieve/retrieve-passages.js'

/** How sure `answerQuestion` would be of its answer, and from where on it would give one. */
export async function answerConfidence(
  needs: RetrievalNeeds,
  { question, bankId }: { question: string; bankId: string | null },
): Promise<{ confidence: number; threshold: number }> {
  const [best] = await retrievePassages(needs, { text: question, bankId, k: 1 })
  const { threshold } = await needs.statistics.current()
  return { confidence: best?.confidence ?? 0, threshold }
}
