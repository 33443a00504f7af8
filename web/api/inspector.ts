import type { InspectedConversations, InspectedTurns } from '../../server/api/inspector/schema.js'

export type Loaded<T> = { ok: true; value: T } | { ok: false; reason: 'gone' | 'unreachable' }

/** `GET /api/inspector/conversations`. */
export function loadConversations(): Promise<Loaded<InspectedConversations>> {
  return load('/api/inspector/conversations')
}

/** `GET /api/inspector/conversations/:id`. */
export function loadTurns(id: string): Promise<Loaded<InspectedTurns>> {
  return load(`/api/inspector/conversations/${encodeURIComponent(id)}`)
}

/** Where a conversation is to be had as a case. */
export function caseAddress(id: string): string {
  return `/api/inspector/conversations/${encodeURIComponent(id)}/case`
}

async function load<T>(address: string): Promise<Loaded<T>> {
  try {
    const response = await fetch(address)
    if (response.status === 404) return { ok: false, reason: 'gone' }
    if (!response.ok) return { ok: false, reason: 'unreachable' }
    return { ok: true, value: (await response.json()) as T }
  } catch {
    return { ok: false, reason: 'unreachable' }
  }
}
