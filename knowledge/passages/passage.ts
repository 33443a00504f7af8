import type { Locale } from '../../core/locale.js'

export type PassageId = string

/** Where a passage comes from: a piece of an imported document, or a record of the bank's own. */
export type PassageKind = 'document' | RecordKind

export type RecordKind = (typeof recordKinds)[number]

export const recordKinds = ['faq', 'product', 'branch'] as const

/** A piece of text that an answer can point to. */
export interface Passage {
  id: PassageId
  kind: PassageKind
  /** Null: for every bank. */
  bankId: string | null
  documentId: string | null
  /** The record's id, for passages written from records. */
  refId: string | null
  language: Locale
  title: string
  /** The headings above it, outermost first, joined by ` › `. */
  heading: string | null
  /** The question that `text` answers, for question/answer pairs. */
  question: string | null
  text: string
  /** Its place in the document, from 0. */
  position: number
  updatedAt: Date
}

/** A passage before it is stored. */
export type NewPassage = Pick<Passage, 'language' | 'title' | 'heading' | 'question' | 'text'>
