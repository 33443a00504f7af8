import type { Locale } from '../../core/locale.js'
import type { DocumentFormat, ImportRefusal } from './import-outcome.js'

/** A document taken apart, before it is cut into passages. */
export interface ParsedDocument {
  title: string | null
  content: { kind: 'sections'; sections: Section[] } | { kind: 'pairs'; pairs: QuestionAnswer[] }
}

/** What stands under one heading, down to the next. */
export interface Section {
  /** From the outermost to its own. */
  headings: string[]
  blocks: Block[]
}

/** `table`: rows as Markdown, one a line, header and rule first; cut between rows only. */
export interface Block {
  kind: 'text' | 'table'
  text: string
}

export interface QuestionAnswer {
  question: string
  answer: string
  language: Locale | null
}

export type ReadOutcome =
  | { ok: true; format: DocumentFormat; document: ParsedDocument }
  | { ok: false; refusal: ImportRefusal }

export function refuse(
  reason: ImportRefusal['reason'],
  detail: string,
  line?: number,
): { ok: false; refusal: ImportRefusal } {
  return {
    ok: false,
    refusal: { outcome: 'refused', reason, detail, ...(line === undefined ? {} : { line }) },
  }
}
