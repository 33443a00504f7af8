import { ConnectionStatus, DirectLine } from 'botframework-directlinejs'
import type { ChatActivity } from './activity.js'
import type { SendOutcome } from './outbox.js'
import { reportingWebSocket } from './reporting-web-socket.js'
import type { Pass, Stream } from './stream.js'
import { outcomeOf } from './upload.js'

/** One DirectLine from its start to its first trouble. */
export interface Line {
  post(activity: ChatActivity, pass: Pass): Promise<SendOutcome>
  stop(): void
}

export interface LineEvents {
  onActivity(activity: ChatActivity): void
  onOpen(): void
  onLost(): void
  onExpired(): void
}

export interface LineStart {
  stream: Stream
  watermark: string
  /** Asks every second instead of listening: for networks that let no WebSocket through. */
  polling: boolean
}

const timeoutMs = 15_000

export function startLine(on: LineEvents, { stream, watermark, polling }: LineStart): Line {
  const directLine = new DirectLine({
    ...stream,
    domain: `${location.origin}/v3/directline`,
    watermark,
    timeout: timeoutMs,
    webSocket: !polling,
    WebSocket: reportingWebSocket({ onOpen: () => on.onOpen(), onClose: () => on.onLost() }),
  })
  const status = directLine.connectionStatus$.subscribe((value) => {
    // Not within the notification: DirectLine is still in the middle of its own change.
    if (value === ConnectionStatus.ExpiredToken) setTimeout(() => on.onExpired())
    if (value === ConnectionStatus.FailedToConnect) setTimeout(() => on.onLost())
    if (value === ConnectionStatus.Online && polling) setTimeout(() => on.onOpen())
  })
  const activities = directLine.activity$.subscribe({
    next: (activity) => on.onActivity(activity),
    error: () => on.onLost(),
    // Polling that meets an error stops without a word.
    complete: () => on.onLost(),
  })
  return {
    post: (activity, { token, conversationId }) => {
      directLine.reconnect({ token, conversationId, streamUrl: stream.streamUrl })
      return post(directLine, activity)
    },
    stop: () => {
      activities.unsubscribe()
      status.unsubscribe()
      directLine.end()
    },
  }
}

function post(directLine: DirectLine, activity: ChatActivity): Promise<SendOutcome> {
  return new Promise((resolve) => {
    directLine.postActivity(activity as Parameters<DirectLine['postActivity']>[0]).subscribe({
      // "retry" is DirectLine's word for "not sent, and I shall not try again".
      next: (id: unknown) => resolve({ kind: id === 'retry' ? 'unreachable' : 'accepted' }),
      error: (error: { status?: number }) => resolve(outcomeOf(error.status ?? 0)),
    })
  })
}
