import type { TurnOutcome, TurnSteps } from '../../../bot/index.js'

/** What this node knows of the last turns that it ran; older ones and other nodes' are not kept. */
export interface RecentSteps {
  note(outcome: TurnOutcome): void
  find(conversationId: string, seq: number): TurnSteps | null
}

export function createRecentSteps({ most = 1_000 }: { most?: number } = {}): RecentSteps {
  const known = new Map<string, TurnSteps>()
  return {
    note({ conversationId, seq, steps }) {
      known.set(`${conversationId}|${seq}`, steps)
      const [oldest] = known.keys()
      if (known.size > most && oldest !== undefined) known.delete(oldest)
    },
    find: (conversationId, seq) => known.get(`${conversationId}|${seq}`) ?? null,
  }
}
