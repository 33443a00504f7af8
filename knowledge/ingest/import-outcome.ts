/** What came of one file. Refusals are values: a folder goes on after one. */
export type ImportOutcome =
  | { outcome: 'imported'; documentId: string; format: DocumentFormat; passages: number }
  | { outcome: 'unchanged'; documentId: string; format: DocumentFormat; passages: number }
  | ImportRefusal

export interface ImportRefusal {
  outcome: 'refused'
  reason: RefusalReason
  /** For people who fix the file, in English; names line and column where there are any. */
  detail: string
  /** From 1, for files of lines. */
  line?: number
}

export type DocumentFormat = (typeof documentFormats)[number]

export const documentFormats = ['markdown', 'html', 'text', 'pdf', 'docx', 'csv', 'jsonl'] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** Each has a line in docs/reference/import.md. */
export const refusalReasons = [
  'empty',
  'too-large',
  'unsupported',
  'encrypted',
  'damaged',
  'no-text',
  'broken-line',
  'not-text',
  'unreadable',
] as const
