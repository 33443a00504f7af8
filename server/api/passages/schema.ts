/** `GET /api/passages/:id`: what a citation opens. */
export interface PassageAnswer {
  id: string
  title: string
  /** The headings above it, outermost first, joined by ` › `. */
  heading?: string
  /** The question that `text` answers. */
  question?: string
  text: string
  source: PassageSource
  /** ISO 8601. */
  updatedAt: string
}

export interface PassageSource {
  name: string
  /** A piece of a document, or a record of the bank's own. */
  kind: 'document' | 'faq' | 'product' | 'branch'
  /** Where people can read the original. */
  url?: string
}
