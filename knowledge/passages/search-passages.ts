import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Database } from '../../core/database.js'
import { vectorIn, type EmbeddingSpace } from './embedding-spaces.js'
import { toPassage } from './passage-store.js'
import type { PassageTable } from './passage-tables.js'
import type { Passage } from './passage.js'
import { toIntegerArray, toSparseVector, toVectorText } from './vector-text.js'

export interface PassageSearch {
  bankId: string | null
  /** The question's terms, ascending, and their weights. */
  terms: readonly number[]
  weights: readonly number[]
  /** The terms of which a passage must have one to be looked at. */
  required: readonly number[]
  /** The agreement in words that counts as 1. */
  greatestLexical: number
  /** Null where there is nothing to compare by vector. */
  vector: QuestionVector | null
  /** How many are wanted. */
  limit: number
}

export interface QuestionVector {
  space: EmbeddingSpace
  values: readonly number[]
  /** How much its nearness counts beside agreement in words. */
  weight: number
  /** Whether passages are also looked for by vector, or only those found by words compared. */
  searches: boolean
}

export interface FoundPassage {
  passage: Passage
  /** Orders the results. */
  score: number
  /** Agreement in words, from 0 to 1. */
  lexical: number
  /** Cosine; null where the passage has no vector in the space. */
  similarity: number | null
  subject: string
}

interface FoundRow extends Selectable<PassageTable> {
  score: number
  lexical: number
  similarity: number | null
  subject: string
  revision: number | null
}

// Looked at closely by each of the two ways.
const byWords = 24
const byVector = 16

/**
 * Finds the best passages by words and by vector together, in one statement. The score is a weighted
 * sum of both, not of ranks: it keeps how far two passages are apart.
 *
 * `revision` is that of the term statistics in the database; null when nothing was found.
 */
export async function searchPassages(
  { db }: { db: Database },
  search: PassageSearch,
): Promise<{ found: FoundPassage[]; revision: number | null }> {
  const { vector, greatestLexical, limit } = search
  // Sent and read once, however often they are compared.
  const question = sql`(select question from input)`
  const inScope = sql`(bank_id is null or bank_id = ${search.bankId})`
  const distance = vector ? distanceTo(vector) : sql`null::float8`
  const { rows } = await sql<FoundRow>`
    with input as materialized (
      select ${toSparseVector(search.terms, search.weights)}::sparsevec as question,
             ${toValue(vector)} as vector
    ), by_words as materialized (
      select passage_id from passage_terms
      where terms && ${toIntegerArray(search.required)}::integer[] and ${inScope}
      order by weights <#> ${question} limit ${Math.max(byWords, limit)}
    ), by_vector as materialized (${nearest(vector, { inScope, distance })}),
    found as (select passage_id from by_words union select passage_id from by_vector),
    compared as (
      select t.passage_id, t.subject, -(t.weights <#> ${question}) / ${greatestLexical} as lexical,
             1 - ${distance} as similarity
      from found
      join passage_terms t on t.passage_id = found.passage_id
      left join passage_vectors v
        on v.passage_id = found.passage_id and v.space_id = ${vector?.space.id ?? 0}
    ), best as (
      select *, lexical + ${vector?.weight ?? 0} * coalesce(similarity, 0) as score
      from compared order by score desc limit ${limit}
    )
    select p.*, best.subject, best.lexical, best.similarity, best.score,
           (select revision from term_statistics) as revision
    from best join passages p on p.id = best.passage_id
    order by best.score desc, p.id`.execute(db)
  return { found: rows.map(toFound), revision: rows[0]?.revision ?? null }
}

function toFound(row: FoundRow): FoundPassage {
  const { score, lexical, similarity, subject } = row
  return { passage: toPassage(row), score, lexical, similarity, subject }
}

function toValue(vector: QuestionVector | null): RawBuilder<unknown> {
  if (!vector) return sql`null`
  return sql`${toVectorText(vector.values)}::halfvec(${sql.lit(vector.space.dimensions)})`
}

function distanceTo({ space }: QuestionVector): RawBuilder<unknown> {
  return sql`(${vectorIn(space)} <=> (select vector from input))`
}

function nearest(
  vector: QuestionVector | null,
  { inScope, distance }: { inScope: RawBuilder<unknown>; distance: RawBuilder<unknown> },
): RawBuilder<unknown> {
  if (!vector?.searches) return sql`select null::text as passage_id where false`
  return sql`
    select passage_id from passage_vectors
    where space_id = ${sql.lit(vector.space.id)} and ${inScope}
    order by ${distance} limit ${byVector}`
}
