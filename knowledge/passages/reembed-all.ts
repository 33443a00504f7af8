import type { Knowledge } from '../knowledge.js'
import { ensureEmbeddingSpace, findEmbeddingSpace } from './embedding-spaces.js'
import { subjectOf } from './term-vector.js'
import { writeVectors } from './passage-store.js'

export interface ReembeddingProgress {
  done: number
  total: number
}

type Needs = Pick<Knowledge, 'db' | 'embedding'>

const batchSize = 64

/**
 * Gives every passage a vector in the present embedding space, in batches, skipping those that have
 * one: after an interruption it goes on where it stopped. Then forgets the vectors of other spaces.
 */
export async function reembedAll(
  needs: Needs,
  options: { onProgress?: (progress: ReembeddingProgress) => void } = {},
): Promise<{ embedded: number }> {
  const total = await countMissing(needs)
  let embedded = 0
  for (;;) {
    const batch = await nextWithoutVector(needs)
    if (batch.length === 0) break
    const vectors = await needs.embedding.embeddings.embedDocuments(batch.map(embeddedText))
    const space = await ensureEmbeddingSpace(needs, vectors[0]?.length ?? 0)
    await writeVectors(needs, {
      space,
      vectors: batch.map((passage, i) => ({
        id: passage.id,
        bankId: passage.bank_id,
        vector: vectors[i] ?? [],
      })),
    })
    embedded += batch.length
    options.onProgress?.({ done: embedded, total })
  }
  await forgetOtherSpaces(needs)
  return { embedded }
}

/** What of a passage goes into its vector. */
export function embeddedText(passage: {
  title: string
  heading: string | null
  question: string | null
  text: string
}): string {
  return `${subjectOf(passage)}\n${passage.text}`
}

async function countMissing({ db, embedding }: Needs): Promise<number> {
  const { missing } = await withoutVector({ db, embedding })
    .select((eb) => eb.fn.countAll<number>().as('missing'))
    .executeTakeFirstOrThrow()
  return missing
}

function nextWithoutVector(needs: Needs) {
  return withoutVector(needs)
    .select(['id', 'bank_id', 'title', 'heading', 'question', 'text'])
    .orderBy('id')
    .limit(batchSize)
    .execute()
}

function withoutVector({ db, embedding }: Needs) {
  return db
    .selectFrom('passages')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('passage_vectors')
            .innerJoin('embedding_spaces', 'embedding_spaces.id', 'passage_vectors.space_id')
            .whereRef('passage_vectors.passage_id', '=', 'passages.id')
            .where('embedding_spaces.name', '=', embedding.space)
            .select('passage_vectors.passage_id'),
        ),
      ),
    )
}

async function forgetOtherSpaces({ db, embedding }: Needs): Promise<void> {
  const present = await findEmbeddingSpace({ db }, embedding.space)
  if (!present) return
  await db.deleteFrom('passage_vectors').where('space_id', '!=', present.id).execute()
}
