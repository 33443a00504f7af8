import type { Locale } from '../../core/locale.js'
import { refreshStatistics } from '../retrieve/refresh-statistics.js'
import { storeDocument, type ImportNeeds } from './import-document.js'
import type { ImportOutcome } from './import-outcome.js'
import { listDocuments } from './list-documents.js'

export interface FolderImport {
  bankId: string | null
  folder: string
  language?: Locale
  maxBytes?: number
  onProgress?: (progress: FolderProgress) => void
}

export interface FolderProgress {
  /** Relative to the folder, with `/`. */
  name: string
  outcome: ImportOutcome
  /** Files seen so far, this one included. */
  done: number
  total: number
}

export interface FolderResult {
  imported: number
  unchanged: number
  refused: number
  passages: number
}

/** Imports every file under a folder, one transaction each; a refused one does not stop the rest. Hidden files are left out. */
export async function importFolder(needs: ImportNeeds, input: FolderImport): Promise<FolderResult> {
  const sources = await listDocuments(input.folder)
  const result = { imported: 0, unchanged: 0, refused: 0, passages: 0 }
  for (const [i, source] of sources.entries()) {
    const { bankId, language, maxBytes } = input
    const outcome = await storeDocument(needs, { bankId, source, language, maxBytes })
    result[outcome.outcome]++
    if (outcome.outcome !== 'refused') result.passages += outcome.passages
    input.onProgress?.({ name: source.name, outcome, done: i + 1, total: sources.length })
  }
  if (result.imported > 0) await refreshStatistics(needs)
  return result
}
