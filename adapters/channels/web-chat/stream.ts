import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { checkOrigin } from './authorise.js'
import { fromWatermark } from './present.js'
import { refusals, type Refusal } from './refusals.js'
import { createStreamClient, type StreamPlace } from './stream-client.js'
import { createStreamHub } from './stream-hub.js'
import { directLinePath, type WebChatContext } from './web-chat-context.js'

export interface WebChatStream {
  /** Takes over a connection that asks for a conversation's stream. False when the address is not one of ours. */
  handleUpgrade(req: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Open connections. */
  size(): number
  /** Tells every client to come back later (1001). */
  close(): void
}

/** Between two looks at every connection; one that did not answer in the meantime is dead. */
const heartbeatMs = 30_000

const streamPath = new RegExp(`^${directLinePath}/conversations/([\\w-]+)/stream$`)

export function createWebChatStream(context: WebChatContext): WebChatStream {
  const hub = createStreamHub(context)
  // Without compression an idle connection costs a few kB instead of hundreds.
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: 16 * 1024,
  })
  const answering = new Map<WebSocket, boolean>()
  const heartbeat = setInterval(() => beat(answering), heartbeatMs)
  heartbeat.unref()

  async function accept(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const entered = await enterStream(context, req)
    if (!entered.ok) return refuseUpgrade(socket, entered.refusal)
    server.handleUpgrade(req, socket, head, (client) => serve(client, entered.place))
  }

  function serve(client: WebSocket, place: StreamPlace): void {
    answering.set(client, true)
    client.on('pong', () => answering.set(client, true))
    // What clients send is only a sign of life.
    client.on('message', () => answering.set(client, true))
    client.on('error', () => client.terminate())
    const listener = createStreamClient(context, { place, connection: connectionTo(client) })
    const joined = hub.join(place.conversationId, listener)
    client.on('close', () => {
      answering.delete(client)
      joined.then(
        (leave) => leave(),
        () => {},
      )
    })
    joined.then(
      () => listener.catchUp(),
      (error: unknown) => {
        context.logger.warn({ err: error }, 'stream could not subscribe')
        client.close(1011)
      },
    )
  }

  return {
    handleUpgrade(req, socket, head) {
      if (!streamPath.test(addressOf(req).pathname)) return false
      socket.on('error', () => socket.destroy())
      accept(req, socket, head).catch((error: unknown) => {
        context.logger.error({ err: error }, 'upgrade failed')
        refuseUpgrade(socket, refusals.internal)
      })
      return true
    },
    size: () => answering.size,
    close() {
      clearInterval(heartbeat)
      hub.close()
      for (const client of answering.keys()) client.close(1001)
    },
  }
}

async function enterStream(
  { tokens }: WebChatContext,
  req: IncomingMessage,
): Promise<{ ok: true; place: StreamPlace } | { ok: false; refusal: Refusal }> {
  const { pathname, searchParams } = addressOf(req)
  const check = checkOrigin(await tokens.check('stream', searchParams.get('t')), req)
  if (!check.ok) return check
  const { conv, user } = check.claims
  if (conv !== streamPath.exec(pathname)?.[1])
    return { ok: false, refusal: refusals.foreignConversation }
  const afterSeq = fromWatermark(searchParams.get('watermark')) ?? 0
  return { ok: true, place: { conversationId: conv, userId: user, afterSeq } }
}

function connectionTo(client: WebSocket) {
  return {
    send: (frame: string) => client.send(frame),
    backlog: () => client.bufferedAmount,
    // A client that does not read would not read a farewell either.
    drop: (reason: 'too-slow' | 'failed') =>
      reason === 'too-slow' ? client.terminate() : client.close(1011),
  }
}

function beat(answering: Map<WebSocket, boolean>): void {
  for (const [client, answered] of answering) {
    if (!answered) client.terminate()
    else {
      answering.set(client, false)
      client.ping()
    }
  }
}

function refuseUpgrade(socket: Duplex, { status, code }: Refusal): void {
  socket.end(`HTTP/1.1 ${status} ${code}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function addressOf(req: IncomingMessage): URL {
  return new URL(req.url ?? '/', 'http://localhost')
}
