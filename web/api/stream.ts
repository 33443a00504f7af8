/** What opens one conversation. */
export interface Pass {
  token: string
  conversationId: string
}

/** Where a conversation goes on, and with what. */
export type Stream = Pass & { streamUrl: string }

export type StreamOutcome =
  | { kind: 'found'; stream: Stream }
  | { kind: 'expired' }
  | { kind: 'ended' }
  | { kind: 'unreachable' }

const timeoutMs = 10_000

/**
 * Asks where the conversation's stream goes on after a watermark. DirectLine would ask the same, but
 * waits 15 s and more when the network fails, and stops for good when the server does.
 */
export async function findStream(
  { token, conversationId }: Pass,
  { watermark }: { watermark: string },
): Promise<StreamOutcome> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeoutMs)
  const path = `/v3/directline/conversations/${encodeURIComponent(conversationId)}`
  try {
    const response = await fetch(`${path}?watermark=${encodeURIComponent(watermark)}`, {
      headers: { accept: 'application/json', authorization: `Bearer ${token}` },
      signal: abort.signal,
    })
    if (response.status === 401 || response.status === 403) return { kind: 'expired' }
    if (response.status === 404) return { kind: 'ended' }
    if (!response.ok) return { kind: 'unreachable' }
    const { streamUrl } = (await response.json()) as { streamUrl: string }
    return { kind: 'found', stream: { token, conversationId, streamUrl } }
  } catch {
    return { kind: 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}
