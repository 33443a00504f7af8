import type { PassageAnswer } from '../../server/api/passages/schema.js'

/** A piece of a document that an answer points to. */
export type Passage = PassageAnswer

export type PassageOutcome =
  { ok: true; passage: Passage } | { ok: false; reason: 'gone' | 'unreachable' }

/** Fetches the passage behind a citation: `GET /api/passages/:id`. */
export async function loadPassage(id: string): Promise<PassageOutcome> {
  try {
    const response = await fetch(`/api/passages/${encodeURIComponent(id)}`)
    if (response.status === 404 || response.status === 410) return { ok: false, reason: 'gone' }
    if (!response.ok) return { ok: false, reason: 'unreachable' }
    return { ok: true, passage: (await response.json()) as Passage }
  } catch {
    return { ok: false, reason: 'unreachable' }
  }
}
