import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../../core/database.js'
import { vectorIn, type EmbeddingSpace } from './embedding-spaces.js'
import { toPassage, toVectorText } from './passage-store.js'
import type { PassageTable } from './passage-tables.js'
import type { Passage } from './passage.js'
import { toSparseVector } from './term-vector.js'
import type { Selectable } from 'kysely'

export interface PassageSearch {
  bankId: string | null
  /** The question's terms, ascending, and their weights. */
  terms: readonly number[]
  weights: readonly number[]
  /** The terms of which a passage must have one to be looked at. */
  required: readonly number[]
  /** The question's vector, where there is a space to compare it in. */
  vector: { space: EmbeddingSpace; values: readonly number[] } | null
  /** How many are taken by words, and how many by vector. */
  byWords: number
  byVector: number
}

export interface FoundPassage {
  passage: Passage
  /** Sum over the question's terms of their weight in the question times their weight in the passage. */
  lexical: number
  /** Cosine; null where the passage has no vector in the space. */
  similarity: number | null
  subject: string
}

interface FoundRow extends Selectable<PassageTable> {
  lexical: number
  similarity: number | null
  subject: string
  revision: number | null
}

/**
 * Finds the nearest passages by words and by vector, in one statement. `revision` is that of the
 * term statistics in the database.
 */
export async function searchPassages(
  { db }: { db: Database },
  search: PassageSearch,
): Promise<{ found: FoundPassage[]; revision: number }> {
  const question = sql`${toSparseVector(search.terms, search.weights)}::sparsevec`
  const inScope = sql`(bank_id is null or bank_id = ${search.bankId})`
  const similarity = search.vector ? cosineTo(search.vector) : sql`null::float8`
  const { rows } = await sql<FoundRow>`
    with by_words as materialized (
      select passage_id from passage_terms
      where terms && ${`{${search.required.join(',')}}`}::integer[] and ${inScope}
      order by weights <#> ${question} limit ${search.byWords}
    ), by_vector as materialized (${nearest(search, inScope)}),
    found as (select passage_id from by_words union select passage_id from by_vector)
    select p.*, t.subject, -(t.weights <#> ${question}) as lexical, ${similarity} as similarity,
           (select revision from term_statistics) as revision
    from found
    join passages p on p.id = found.passage_id
    join passage_terms t on t.passage_id = found.passage_id
    left join passage_vectors v
      on v.passage_id = found.passage_id and v.space_id = ${search.vector?.space.id ?? 0}`.execute(
    db,
  )
  return {
    found: rows.map((row) => ({
      passage: toPassage(row),
      lexical: row.lexical,
      similarity: row.similarity,
      subject: row.subject,
    })),
    revision: rows[0]?.revision ?? 0,
  }
}

type QuestionVector = NonNullable<PassageSearch['vector']>

function cosineTo({ space, values }: QuestionVector): RawBuilder<unknown> {
  return sql`1 - (${vectorIn(space)} <=> ${toVectorText(values)}::halfvec(${sql.lit(space.dimensions)}))`
}

function nearest(search: PassageSearch, inScope: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!search.vector || search.byVector === 0) return sql`select null as passage_id where false`
  const { space, values } = search.vector
  return sql`
    select passage_id from passage_vectors
    where space_id = ${sql.lit(space.id)} and ${inScope}
    order by ${vectorIn(space)} <=> ${toVectorText(values)}::halfvec(${sql.lit(space.dimensions)})
    limit ${search.byVector}`
}
