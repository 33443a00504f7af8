import { inTransaction } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import {
  deletePassages,
  fingerprint,
  listRecordPassages,
  writePassages,
} from '../passages/passage-store.js'
import type { RecordKind } from '../passages/passage.js'
import { refreshStatistics } from '../retrieve/refresh-statistics.js'
import type { ImportNeeds } from './import-document.js'
import { indexPassages } from './index-passages.js'

/** A record of the bank's own that answers may point to: an FAQ entry, a product, a branch. */
export interface KnowledgeRecord {
  refId: string
  language: Locale
  title: string
  question?: string | null
  text: string
}

export interface IndexedRecords {
  written: number
  removed: number
  unchanged: number
}

/**
 * Makes the passages of one kind of record equal to `records`: new and changed ones are written,
 * vanished ones removed. A record may come in several languages.
 */
export async function indexRecords(
  needs: ImportNeeds,
  input: { bankId: string | null; kind: RecordKind; records: readonly KnowledgeRecord[] },
): Promise<IndexedRecords> {
  const known = new Map((await listRecordPassages(needs, input)).map((p) => [p.id, p.sha256]))
  const wanted = input.records.map((record) => toPassage(record, input))
  const changed = wanted.filter((passage) => known.get(passage.id) !== passage.sha256)
  const kept = new Set(wanted.map((passage) => passage.id))
  const vanished = [...known.keys()].filter((id) => !kept.has(id))
  const counts = {
    written: changed.length,
    removed: vanished.length,
    unchanged: wanted.length - changed.length,
  }
  if (changed.length + vanished.length === 0) return counts
  const { passages, space } = await indexPassages(needs, changed)
  await inTransaction(needs.db, async (tx) => {
    await deletePassages(tx, [...vanished, ...changed.map((passage) => passage.id)])
    if (space) await writePassages(tx, { passages, space, updatedAt: needs.clock.now() })
  })
  await refreshStatistics(needs)
  return counts
}

function toPassage(
  { refId, language, title, question = null, text }: KnowledgeRecord,
  { bankId, kind }: { bankId: string | null; kind: RecordKind },
) {
  return {
    id: fingerprint('record', bankId, kind, refId, language).slice(0, 22),
    kind,
    bankId,
    documentId: null,
    refId,
    language,
    title,
    heading: null,
    question,
    text,
    position: 0,
    sha256: fingerprint(title, question, text),
  }
}
