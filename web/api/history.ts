import type { HistoryAnswer } from '../../server/api/web-chat/schema.js'
import type { ChatActivity } from './activity.js'

/** A page of the conversation, oldest first. */
export type HistoryPage = Omit<HistoryAnswer, 'activities'> & { activities: ChatActivity[] }

/** One page of the conversation before a place, or its newest page. Null when it could not be had. */
export async function loadHistory(
  { token }: { token: string },
  input: { before: number | null; limit?: number },
): Promise<HistoryPage | null> {
  const query = new URLSearchParams({ limit: String(input.limit ?? 50) })
  if (input.before !== null) query.set('before', String(input.before))
  try {
    const response = await fetch(`/api/web-chat/history?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return response.ok ? ((await response.json()) as HistoryPage) : null
  } catch {
    return null
  }
}
