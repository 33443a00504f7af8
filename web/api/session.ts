import type { TokenAnswer } from '../../server/api/web-chat/schema.js'
import type { Locale } from '../texts/index.js'

/** What the server says when it lets the page in, and until when, in ms since the epoch. */
export type Session = Omit<TokenAnswer, 'expires_in'> & { expiresAt: number }

export type Refusal = 'rate-limited' | 'unknown-bank' | 'refused' | 'unreachable'

export type SessionOutcome = { ok: true; session: Session } | { ok: false; reason: Refusal }

/** Which bank, branch and campaign the page's address names, and for whom in a demo. */
export type DeepLink = Partial<Record<'bank' | 'branch' | 'campaign' | 'as', string>>

export function readDeepLink(search: string): DeepLink {
  const query = new URLSearchParams(search)
  const link: DeepLink = {}
  for (const name of ['bank', 'branch', 'campaign', 'as'] as const) {
    const value = query.get(name)
    if (value) link[name] = value
  }
  return link
}

/** Asks to be let in: `POST /api/web-chat/token`. The visitor's cookie brings an earlier conversation back. */
export async function openSession(input: DeepLink & { locale: Locale }): Promise<SessionOutcome> {
  try {
    const response = await fetch('/api/web-chat/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(input),
    })
    if (!response.ok) return { ok: false, reason: refusalOf(response.status) }
    const { expires_in, ...answer } = (await response.json()) as TokenAnswer
    return { ok: true, session: { ...answer, expiresAt: Date.now() + expires_in * 1000 } }
  } catch {
    return { ok: false, reason: 'unreachable' }
  }
}

function refusalOf(status: number): Refusal {
  if (status === 429) return 'rate-limited'
  if (status === 404) return 'unknown-bank'
  return status >= 500 ? 'unreachable' : 'refused'
}
