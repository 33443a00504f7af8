import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { inTransaction } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import type { Knowledge } from '../knowledge.js'
import { detectLanguage } from '../language/detect-language.js'
import { fingerprint, writePassages } from '../passages/passage-store.js'
import { refreshStatistics } from '../retrieve/refresh-statistics.js'
import type { NewPassage } from '../passages/passage.js'
import { findDocument, replaceDocument } from './document-store.js'
import type { DocumentFormat, ImportOutcome } from './import-outcome.js'
import { indexPassages } from './index-passages.js'
import { refuse } from './parsed-document.js'
import { readDocument } from './read-document.js'
import { splitDocument } from './split-document.js'

export type ImportNeeds = Pick<Knowledge, 'db' | 'clock' | 'embedding' | 'lexicon' | 'logger'>

/** The name identifies a document within its bank; importing it again replaces it. */
export type DocumentSource = { name: string; bytes: Uint8Array } | { name: string; path: string }

export interface ImportInput {
  /** Null: for every bank. */
  bankId: string | null
  source: DocumentSource
  /** Without: told from the text. */
  language?: Locale
  /** Where people can read the original. */
  sourceUrl?: string
  maxBytes?: number
}

export const defaultMaxBytes = 20_000_000

/**
 * Reads a document, cuts it into passages and stores them, all of it or nothing. The same bytes
 * again change nothing; other bytes under the same name replace what was there.
 */
export async function importDocument(
  needs: ImportNeeds,
  input: ImportInput,
): Promise<ImportOutcome> {
  const outcome = await storeDocument(needs, input)
  if (outcome.outcome === 'imported') await refreshStatistics(needs)
  return outcome
}

/** As `importDocument`, for many in a row: whoever calls it refreshes the statistics at the end. */
export async function storeDocument(
  needs: ImportNeeds,
  input: ImportInput,
): Promise<ImportOutcome> {
  const maxBytes = input.maxBytes ?? defaultMaxBytes
  const bytes = await readBytes(input.source, maxBytes)
  if (!(bytes instanceof Uint8Array)) return bytes.refusal
  const { name } = input.source
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = await findDocument(needs, { bankId: input.bankId, name })
  if (known?.sha256 === sha256)
    return {
      outcome: 'unchanged',
      documentId: known.id,
      format: known.format,
      passages: known.passages,
    }
  const read = await readDocument(name, bytes)
  if (!read.ok) return read.refusal
  const language = input.language ?? null
  const passages = await splitDocument(read.document, { name: titleFrom(name), language })
  if (passages.length === 0) return refuse('no-text', 'There is no text in it.').refusal
  const documentId = fingerprint('document', input.bankId, name).slice(0, 22)
  await writeDocument(needs, { ...input, documentId, sha256, format: read.format, passages })
  return { outcome: 'imported', documentId, format: read.format, passages: passages.length }
}

interface DocumentWrite extends ImportInput {
  documentId: string
  sha256: string
  format: DocumentFormat
  passages: NewPassage[]
}

async function writeDocument(needs: ImportNeeds, document: DocumentWrite) {
  const { documentId, bankId, sha256, format, sourceUrl } = document
  const { passages, space } = await indexPassages(
    needs,
    document.passages.map((passage, position) => ({
      ...passage,
      id: fingerprint(documentId, sha256, String(position)).slice(0, 22),
      kind: passage.question === null ? ('document' as const) : ('faq' as const),
      bankId,
      documentId,
      refId: null,
      position,
      sha256,
    })),
  )
  const updatedAt = needs.clock.now()
  await inTransaction(needs.db, async (tx) => {
    await replaceDocument(tx, {
      id: documentId,
      bankId,
      name: document.source.name,
      format,
      title: document.passages[0]?.title ?? document.source.name,
      language: document.language ?? detectLanguage(document.passages.map((p) => p.text).join('')),
      sha256,
      sourceUrl: sourceUrl ?? null,
      updatedAt,
    })
    if (space) await writePassages(tx, { passages, space, updatedAt })
  })
}

/** A file that is too large is not read at all. */
async function readBytes(source: DocumentSource, maxBytes: number) {
  const tooLarge = (size: number) =>
    refuse(
      'too-large',
      `The file has ${megabytes(size)} MB; at most ${megabytes(maxBytes)} MB are read.`,
    )
  if ('bytes' in source)
    return source.bytes.length > maxBytes ? tooLarge(source.bytes.length) : source.bytes
  try {
    const { size } = await stat(source.path)
    return size > maxBytes ? tooLarge(size) : await readFile(source.path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (!code) throw error
    return refuse('unreadable', `The file cannot be opened (${code}).`)
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)
}

function titleFrom(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).replace(/\.[^.]+$/, '')
}
