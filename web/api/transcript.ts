import { seqOf, type ChatActivity } from './activity.js'

/**
 * Puts newly heard activities into the transcript: each once, in the order of the conversation.
 * The stream, the history and a reconnect may all tell of the same activity.
 */
export function mergeActivities(known: ChatActivity[], heard: ChatActivity[]): ChatActivity[] {
  const ids = new Set(known.map((activity) => activity.id))
  const fresh: ChatActivity[] = []
  for (const activity of heard) {
    if (activity.id === undefined || ids.has(activity.id)) continue
    ids.add(activity.id)
    fresh.push(activity)
  }
  if (fresh.length === 0) return known
  return [...known, ...fresh].sort(bySeq)
}

/** From where the stream has to go on: everything up to it is known. */
export function watermarkOf(transcript: ChatActivity[]): string {
  const last = transcript[transcript.length - 1]
  return String((last && seqOf(last)) ?? 0)
}

/** The seq of the oldest activity that is known; null when there is none. */
export function oldestSeq(transcript: ChatActivity[]): number | null {
  return transcript[0] ? seqOf(transcript[0]) : null
}

// An id of another form keeps its place of arrival: sort is stable and 0 moves nothing.
function bySeq(a: ChatActivity, b: ChatActivity): number {
  const [left, right] = [seqOf(a), seqOf(b)]
  return left === null || right === null ? 0 : left - right
}
