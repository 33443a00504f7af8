import type { Knowledge } from '../knowledge.js'
import { ensureEmbeddingSpace, type EmbeddingSpace } from '../passages/embedding-spaces.js'
import { embeddedText } from '../passages/reembed-all.js'
import type { IndexedPassage } from '../passages/passage-store.js'
import { toTermVector } from '../passages/term-vector.js'

type Needs = Pick<Knowledge, 'db' | 'embedding' | 'lexicon'>

const batchSize = 64

/** Computes what retrieval compares, outside any transaction: a model may take its time. */
export async function indexPassages(
  needs: Needs,
  passages: readonly Omit<IndexedPassage, 'termVector' | 'vector'>[],
): Promise<{ passages: IndexedPassage[]; space: EmbeddingSpace | null }> {
  const indexed: IndexedPassage[] = []
  for (let i = 0; i < passages.length; i += batchSize) {
    const batch = passages.slice(i, i + batchSize)
    const vectors = await needs.embedding.embeddings.embedDocuments(batch.map(embeddedText))
    for (const [j, passage] of batch.entries()) {
      indexed.push({
        ...passage,
        termVector: toTermVector(passage, needs.lexicon),
        vector: vectors[j] ?? [],
      })
    }
  }
  const dimensions = indexed[0]?.vector.length ?? 0
  const space = dimensions > 0 ? await ensureEmbeddingSpace(needs, dimensions) : null
  return { passages: indexed, space }
}
