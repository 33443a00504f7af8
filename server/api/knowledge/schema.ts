import { z } from 'zod'
import { locales } from '../../../core/locale.js'

/** `POST /api/knowledge/documents?name=…`, the document as the body. Answers an `ImportOutcome`. */
export const documentRequest = z.object({
  /** Identifies the document within its bank; its ending tells the format. */
  name: z.string().min(1).max(500),
  /** Without: for every bank. */
  bank: z.string().min(1).max(100).optional(),
  language: z.enum(locales).optional(),
  /** Where people can read the original. */
  sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
})
