import { sql } from 'kysely'
import type { Database } from '../../core/database.js'
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
 * Finds a space or makes it, with an index of its own: an index needs one number of dimensions,
 * so spaces never share one.
 */
export async function ensureEmbeddingSpace(
  { db }: { db: Database },
  input: { name: string; dimensions: number },
): Promise<EmbeddingSpace> {
  const known = await findEmbeddingSpace({ db }, input.name)
  if (known) return known
  const row = await db
    .insertInto('embedding_spaces')
    .values(input)
    .onConflict((c) => c.column('name').doUpdateSet({ name: input.name }))
    .returning(['id', 'dimensions'])
    .executeTakeFirstOrThrow()
  const index = sql.id(`passage_vectors_of_space_${row.id}`)
  await sql`
    create index if not exists ${index} on passage_vectors
    using hnsw (${vectorIn(row)} halfvec_cosine_ops)
    where space_id = ${sql.lit(row.id)}`.execute(db)
  return row
}

/** The vector as the space's index knows it; anything else would not use the index. */
export function vectorIn(space: EmbeddingSpace) {
  return sql`(vector::halfvec(${sql.lit(space.dimensions)}))`
}
