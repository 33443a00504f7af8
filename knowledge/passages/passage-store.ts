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

// One statement carries at most 65,535 values.
const batchSize = 200

export async function writePassages(
  tx: DatabaseTransaction,
  input: { passages: readonly IndexedPassage[]; space: EmbeddingSpace; updatedAt: Date },
): Promise<void> {
  for (let i = 0; i < input.passages.length; i += batchSize) {
    const batch = input.passages.slice(i, i + batchSize)
    await tx
      .insertInto('passages')
      .values(batch.map((passage) => toRow(passage, input.updatedAt)))
      .execute()
    await insertTerms(tx, batch)
    await writeVectors({ db: tx }, { space: input.space, vectors: batch })
  }
}

async function insertTerms(tx: DatabaseTransaction, batch: readonly IndexedPassage[]) {
  await tx
    .insertInto('passage_terms')
    .values(
      batch.map(({ id, bankId, termVector }) => ({
        passage_id: id,
        bank_id: bankId,
        terms: sql<number[]>`${toIntegerArray(termVector.terms)}::integer[]`,
        weights: sql<string>`${toSparseVector(termVector.terms, termVector.weights)}::sparsevec`,
        subject: termVector.subject,
      })),
    )
    .execute()
}

/** Writes vectors of one space; a passage's earlier vector there is replaced. */
export async function writeVectors(
  { db }: { db: Database },
  input: {
    space: EmbeddingSpace
    vectors: readonly { id: PassageId; bankId: string | null; vector: number[] }[]
  },
): Promise<void> {
  if (input.vectors.length === 0) return
  await db
    .insertInto('passage_vectors')
    .values(
      input.vectors.map(({ id, bankId, vector }) => ({
        space_id: input.space.id,
        passage_id: id,
        bank_id: bankId,
        vector: sql<string>`${toVectorText(vector)}::halfvec`,
      })),
    )
    .onConflict((c) =>
      c
        .columns(['passage_id', 'space_id'])
        .doUpdateSet((eb) => ({ vector: eb.ref('excluded.vector') })),
    )
    .execute()
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

export async function deletePassages(tx: DatabaseTransaction, ids: readonly PassageId[]) {
  for (let i = 0; i < ids.length; i += 1_000) {
    await tx
      .deleteFrom('passages')
      .where('id', 'in', ids.slice(i, i + 1_000))
      .execute()
  }
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
