import { sql } from 'kysely'
import type { Database } from '../../core/database.js'
import type { EmbeddingModel } from './embedding-model.js'
import './passage-tables.js'

export interface EmbeddingSpace {
  id: number
  dimensions: number
}

export async function findEmbeddingSpace(
  { db }: { db: Database },
  name: string,
): Promise<EmbeddingSpace | null> {
  const row = await db
    .selectFrom('embedding_spaces')
    .select(['id', 'dimensions'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row ?? null
}

/**
 * Finds the model's space or makes it. One that is searched has an index of its own: an index needs
 * one number of dimensions, so spaces never share one.
 */
export async function ensureEmbeddingSpace(
  { db, embedding }: { db: Database; embedding: EmbeddingModel },
  dimensions: number,
): Promise<EmbeddingSpace> {
  const name = embedding.space
  const known = await findEmbeddingSpace({ db }, name)
  if (known) return known
  const row = await db
    .insertInto('embedding_spaces')
    .values({ name, dimensions })
    .onConflict((c) => c.column('name').doUpdateSet({ name }))
    .returning(['id', 'dimensions'])
    .executeTakeFirstOrThrow()
  if (embedding.searches) await createIndex({ db }, row)
  return row
}

async function createIndex({ db }: { db: Database }, space: EmbeddingSpace): Promise<void> {
  const index = sql.id(`passage_vectors_of_space_${space.id}`)
  await sql`
    create index if not exists ${index} on passage_vectors
    using hnsw (${vectorIn(space)} halfvec_cosine_ops)
    where space_id = ${sql.lit(space.id)}`.execute(db)
}

/** The vector as the space's index knows it; anything else would not use the index. */
export function vectorIn(space: EmbeddingSpace) {
  return sql`(vector::halfvec(${sql.lit(space.dimensions)}))`
}

/** Looks the model's space up until it is there; from then on it never changes. */
export function createSpaceLookup(needs: {
  db: Database
  embedding: EmbeddingModel
}): () => Promise<EmbeddingSpace | null> {
  let known: EmbeddingSpace | null = null
  return async () => (known ??= await findEmbeddingSpace(needs, needs.embedding.space))
}
