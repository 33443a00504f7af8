import type { OutboxStore } from '../../api/outbox-store.js'
import type { Outbox } from '../../api/outbox.js'
import { firstState, nextState, type ChatEvent, type ChatState } from './chat-state.js'

/** Holds the conversation's state, tells of changes, and keeps what is unsent. */
export interface ChatStore {
  getState(): ChatState
  dispatch(event: ChatEvent): void
  subscribe(listener: () => void): () => void
}

export function createChatStore({ outboxStore }: { outboxStore: OutboxStore }): ChatStore {
  const listeners = new Set<() => void>()
  let state = firstState
  return {
    getState: () => state,
    dispatch(event) {
      const before = state
      state = nextState(state, event)
      if (state === before) return
      // A new start forgets nothing: it reads what was kept.
      if (event.kind !== 'starting')
        keep(outboxStore, { before: before.outbox, after: state.outbox })
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function keep(store: OutboxStore, { before, after }: { before: Outbox; after: Outbox }): void {
  const left = new Set(after.map((entry) => entry.clientId))
  for (const { clientId } of before) if (!left.has(clientId)) store.remove(clientId)
  const states = new Map(before.map((entry) => [entry.clientId, entry.delivery.state]))
  for (const entry of after) {
    if (states.get(entry.clientId) !== entry.delivery.state) store.put(entry)
  }
}
