import type { ChatActivity } from './activity.js'

/** A file on its way. */
export interface OutgoingFile {
  name: string
  type: string
  blob: Blob
}

/** Something the customer sent that the conversation has not shown back yet. */
export interface OutboxEntry {
  /** Goes with every attempt, so that the server takes the entry once. */
  clientId: string
  conversationId: string
  activity: ChatActivity
  files: OutgoingFile[]
  queuedAt: number
  delivery: Delivery
}

export type Delivery =
  /** Goes out by itself, as soon as there is a connection and its turn has come. */
  | { state: 'waiting'; attempts: number }
  | { state: 'sending'; attempts: number; progress?: number }
  /** The server has it; its echo is awaited. */
  | { state: 'accepted' }
  /** Was tried often enough, or cannot be taken: the customer decides. */
  | { state: 'failed'; reason: FailureReason }

export type FailureReason = 'unreachable' | 'too-large' | 'bad-type' | 'refused'

/** What came of one attempt. */
export type SendOutcome =
  | { kind: 'accepted' }
  /** Nobody knows whether it arrived; sending it again is safe. */
  | { kind: 'unreachable' }
  | { kind: 'refused'; reason: FailureReason }

export type Outbox = OutboxEntry[]

export const maxAttempts = 4

/** The entry whose turn it is; null while one is on its way, for they go out in order. */
export function nextToSend(outbox: Outbox): OutboxEntry | null {
  if (outbox.some((entry) => entry.delivery.state === 'sending')) return null
  return outbox.find((entry) => entry.delivery.state === 'waiting') ?? null
}

export function startSending(outbox: Outbox, clientId: string): Outbox {
  return change(outbox, clientId, ({ delivery }) => ({
    state: 'sending',
    attempts: delivery.state === 'waiting' ? delivery.attempts + 1 : 1,
  }))
}

export function noteProgress(outbox: Outbox, clientId: string, progress: number): Outbox {
  return change(outbox, clientId, ({ delivery }) =>
    delivery.state === 'sending' ? { ...delivery, progress } : delivery,
  )
}

/** Files the outcome of an attempt. What is not shown back (events, ratings) is done when accepted. */
export function finishSending(outbox: Outbox, clientId: string, outcome: SendOutcome): Outbox {
  if (outcome.kind === 'accepted')
    return change(outbox, clientId, () => ({ state: 'accepted' })).filter(
      (entry) => entry.clientId !== clientId || entry.activity.type === 'message',
    )
  if (outcome.kind === 'refused')
    return change(outbox, clientId, () => ({ state: 'failed', reason: outcome.reason }))
  return change(outbox, clientId, ({ delivery }) =>
    delivery.state === 'sending' && delivery.attempts < maxAttempts
      ? { state: 'waiting', attempts: delivery.attempts }
      : { state: 'failed', reason: 'unreachable' },
  )
}

/** Takes out what the conversation has shown back. */
export function settleEchoes(outbox: Outbox, heard: ChatActivity[]): Outbox {
  const echoed = new Set(heard.map((activity) => activity.channelData?.clientActivityID))
  const left = outbox.filter((entry) => !echoed.has(entry.clientId))
  return left.length === outbox.length ? outbox : left
}

/** The customer's own wish to try one again. */
export function retry(outbox: Outbox, clientId: string): Outbox {
  return change(outbox, clientId, () => ({ state: 'waiting', attempts: 0 }))
}

/** The connection is back: what failed for want of one goes out again by itself, in order. */
export function revive(outbox: Outbox): Outbox {
  return outbox.map((entry) =>
    entry.delivery.state === 'waiting' ||
    (entry.delivery.state === 'failed' && entry.delivery.reason === 'unreachable')
      ? { ...entry, delivery: { state: 'waiting', attempts: 0 } }
      : entry,
  )
}

/** What a page that was closed left behind: it does not know what became of its attempts. */
export function restore(stored: OutboxEntry[]): Outbox {
  return [...stored]
    .sort((a, b) => a.queuedAt - b.queuedAt)
    .map((entry) =>
      entry.delivery.state === 'failed'
        ? entry
        : { ...entry, delivery: { state: 'waiting', attempts: 0 } },
    )
}

function change(outbox: Outbox, clientId: string, to: (entry: OutboxEntry) => Delivery): Outbox {
  return outbox.map((entry) =>
    entry.clientId === clientId ? { ...entry, delivery: to(entry) } : entry,
  )
}
