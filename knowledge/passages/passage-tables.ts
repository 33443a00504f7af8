import type { Generated } from 'kysely'
import type { Locale } from '../../core/locale.js'
import type { PassageKind } from './passage.js'

declare module '../../core/database.js' {
  interface Tables {
    knowledge_documents: DocumentTable
    passages: PassageTable
    passage_terms: PassageTermsTable
    embedding_spaces: EmbeddingSpaceTable
    passage_vectors: PassageVectorTable
    term_statistics: TermStatisticsTable
  }
}

export interface DocumentTable {
  id: string
  bank_id: string | null
  name: string
  format: string
  title: string
  language: Locale
  sha256: string
  source_url: string | null
  updated_at: Date
}

export interface PassageTable {
  id: string
  document_id: string | null
  bank_id: string | null
  kind: PassageKind
  ref_id: string | null
  language: Locale
  title: string
  heading: string | null
  question: string | null
  text: string
  position: number
  sha256: string
  updated_at: Date
}

export interface PassageTermsTable {
  passage_id: string
  bank_id: string | null
  terms: number[]
  weights: string
  subject: string
}

export interface EmbeddingSpaceTable {
  id: Generated<number>
  name: string
  dimensions: number
}

export interface PassageVectorTable {
  space_id: number
  passage_id: string
  bank_id: string | null
  vector: string
}

export interface TermStatisticsTable {
  newest: Generated<boolean>
  revision: number
  corpus: number
  passages: number
  terms: string
  threshold: number
}
