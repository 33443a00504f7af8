import type { Database, DatabaseTransaction } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import '../passages/passage-tables.js'
import type { DocumentFormat } from './import-outcome.js'

export interface StoredDocument {
  id: string
  bankId: string | null
  name: string
  format: DocumentFormat
  title: string
  language: Locale
  sha256: string
  sourceUrl: string | null
  updatedAt: Date
}

export async function findDocument(
  { db }: { db: Database },
  input: { bankId: string | null; name: string },
): Promise<{ id: string; sha256: string; format: DocumentFormat; passages: number } | null> {
  const row = await db
    .selectFrom('knowledge_documents as d')
    .select(['d.id', 'd.sha256', 'd.format'])
    .select((eb) =>
      eb
        .selectFrom('passages as p')
        .whereRef('p.document_id', '=', 'd.id')
        .select((e) => e.fn.countAll<number>().as('n'))
        .as('passages'),
    )
    .where('d.name', '=', input.name)
    .where('d.bank_id', 'is not distinct from', input.bankId)
    .executeTakeFirst()
  return row ? { ...row, format: row.format as DocumentFormat, passages: row.passages ?? 0 } : null
}

/** Writes the document's row anew; its earlier passages go with the earlier row. */
export async function replaceDocument(tx: DatabaseTransaction, document: StoredDocument) {
  await tx.deleteFrom('knowledge_documents').where('id', '=', document.id).execute()
  await tx
    .insertInto('knowledge_documents')
    .values({
      id: document.id,
      bank_id: document.bankId,
      name: document.name,
      format: document.format,
      title: document.title,
      language: document.language,
      sha256: document.sha256,
      source_url: document.sourceUrl,
      updated_at: document.updatedAt,
    })
    .execute()
}
