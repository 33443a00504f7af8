import { createHash } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { Database, DatabaseTransaction } from '../../core/database.js'
import type { EmbeddingSpace } from './embedding-spaces.js'
import type { PassageTable } from './passage-tables.js'
import type { Passage, PassageId, PassageKind } from './passage.js'
import type { TermVector } from './term-vector.js'
import { toIntegerArray, toSparseVector, toVectorText } from './vector-text.js'

/** A passage with everything that retrieval compares. */
export interface IndexedPassage extends Omit<Passage, 'updatedAt'> {
  sha256: string
  termVector: TermVector
  /** In the space given beside it. */
  vector: number[]
}

// So that an embedded database does not stand still for long.
const batchSize = 200

export async function writePassages(
  tx: DatabaseTransaction,
  input: { passages: readonly IndexedPassage[]; space: EmbeddingSpace; updatedAt: Date },
): Promise<void> {
  for (let i = 0; i < input.passages.length; i += batchSize) {
    const batch = input.passages.slice(i, i + batchSize)
    await insertPassages(tx, { batch, updatedAt: input.updatedAt })
    await insertTerms(tx, batch)
    await writeVectors({ db: tx }, { space: input.space, vectors: batch })
  }
}

// Rows come as arrays, not as a list of values: the statement is the same for any number of them, and
// is prepared once.
async function insertPassages(
  tx: DatabaseTransaction,
  { batch, updatedAt }: { batch: readonly IndexedPassage[]; updatedAt: Date },
) {
  const rows = JSON.stringify(batch.map((passage) => toRow(passage, updatedAt)))
  await sql`
    insert into passages
    select * from jsonb_populate_recordset(null::passages, ${rows}::jsonb)`.execute(tx)
}

async function insertTerms(tx: DatabaseTransaction, batch: readonly IndexedPassage[]) {
  const terms = batch.map(({ termVector }) => toIntegerArray(termVector.terms))
  const weights = batch.map(({ termVector }) =>
    toSparseVector(termVector.terms, termVector.weights),
  )
  await sql`
    insert into passage_terms (passage_id, bank_id, terms, weights, subject)
    select id, bank_id, terms::integer[], weights::sparsevec, subject
    from unnest(
      ${batch.map(({ id }) => id)}::text[], ${batch.map(({ bankId }) => bankId)}::text[],
      ${terms}::text[], ${weights}::text[], ${batch.map((b) => b.termVector.subject)}::text[]
    ) as t (id, bank_id, terms, weights, subject)`.execute(tx)
}

/** Writes vectors of one space; a passage's earlier vector there is replaced. */
export async function writeVectors(
  { db }: { db: Database },
  input: {
    space: EmbeddingSpace
    vectors: readonly { id: PassageId; bankId: string | null; vector: number[] }[]
  },
): Promise<void> {
  const { space, vectors } = input
  await sql`
    insert into passage_vectors (space_id, passage_id, bank_id, vector)
    select ${space.id}::integer, id, bank_id, vector::halfvec
    from unnest(
      ${vectors.map(({ id }) => id)}::text[], ${vectors.map(({ bankId }) => bankId)}::text[],
      ${vectors.map(({ vector }) => toVectorText(vector))}::text[]
    ) as v (id, bank_id, vector)
    on conflict (passage_id, space_id) do update set vector = excluded.vector`.execute(db)
}

/** One passage by its id; null when it is gone, for example with an older version of its document. */
export async function findPassage(
  { db }: { db: Database },
  id: PassageId,
): Promise<Passage | null> {
  const row = await db.selectFrom('passages').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toPassage(row) : null
}

/** The passages of records of one kind, as far as a comparison needs. */
export async function listRecordPassages(
  { db }: { db: Database },
  input: { bankId: string | null; kind: PassageKind },
): Promise<{ id: PassageId; sha256: string }[]> {
  return db
    .selectFrom('passages')
    .select(['id', 'sha256'])
    .where('kind', '=', input.kind)
    .where('bank_id', 'is not distinct from', input.bankId)
    .where('document_id', 'is', null)
    .execute()
}

export async function deletePassages(
  tx: DatabaseTransaction,
  ids: readonly PassageId[],
): Promise<void> {
  await sql`delete from passages where id = any(${ids}::text[])`.execute(tx)
}

/** A short name for content: the same content has the same name. */
export function fingerprint(...parts: (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

export function toPassage(row: Selectable<PassageTable>): Passage {
  return {
    id: row.id,
    kind: row.kind,
    bankId: row.bank_id,
    documentId: row.document_id,
    refId: row.ref_id,
    language: row.language,
    title: row.title,
    heading: row.heading,
    question: row.question,
    text: row.text,
    position: row.position,
    updatedAt: row.updated_at,
  }
}

function toRow(passage: IndexedPassage, updatedAt: Date) {
  return {
    id: passage.id,
    document_id: passage.documentId,
    bank_id: passage.bankId,
    kind: passage.kind,
    ref_id: passage.refId,
    language: passage.language,
    title: passage.title,
    heading: passage.heading,
    question: passage.question,
    text: passage.text,
    position: passage.position,
    sha256: passage.sha256,
    updated_at: updatedAt,
  }
}
