import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { WebSocket } from 'ws'

/** One customer's conversation over Direct Line: posts over HTTP, hears the reply on the WebSocket. */
export interface ChatClient {
  /** Posts a message and resolves when its reply has arrived. */
  ask(text: string): Promise<HeardReply>
  close(): void
}

export interface HeardReply {
  /** From posting the message until the reply was there, in milliseconds. */
  ms: number
  messages: HeardMessage[]
}

export interface HeardMessage {
  type: string
  from?: { role?: string }
  text?: string
  entities?: { citation?: unknown[] }[]
}

interface Frame {
  activities?: HeardMessage[]
}

/** Whether any of it stands on the bank's documents or records, and says which. */
export function isFromKnowledge({ messages }: HeardReply): boolean {
  return messages.some(({ entities }) =>
    entities?.some(({ citation }) => citation !== undefined && citation.length > 0),
  )
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const longestReplyMs = 30_000

export async function openChat(url: string, secret: string): Promise<ChatClient> {
  const base = `${url}/v3/directline`
  const { token } = await post<{ token: string }>(`${base}/tokens/generate`, secret, {})
  const conversation = await post<{ conversationId: string; streamUrl: string }>(
    `${base}/conversations`,
    token,
    {},
  )
  let heard: (messages: HeardMessage[]) => void = () => {}
  const nextMessages = () =>
    new Promise<HeardMessage[]>((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error('no reply')), longestReplyMs)
      heard = (messages) => {
        clearTimeout(limit)
        resolve(messages)
      }
    })
  // Who opens a conversation is greeted; taken for a reply, it would shift all that follow.
  const greeting = nextMessages()
  const socket = await connect(conversation.streamUrl, ({ activities = [] }) => {
    const said = activities.filter((a) => a.type === 'message' && a.from?.role === 'bot')
    if (said.length > 0) heard(said)
  })
  await greeting
  return {
    async ask(text) {
      const startedAt = performance.now()
      const reply = nextMessages()
      const activity = {
        type: 'message',
        text,
        locale: 'zh-CN',
        from: { id: 'bench' },
        channelData: { clientActivityID: randomUUID() },
      }
      const address = `${base}/conversations/${conversation.conversationId}/activities`
      const [messages] = await Promise.all([reply, post(address, token, activity)])
      return { ms: performance.now() - startedAt, messages }
    },
    close: () => socket.terminate(),
  }
}

/** A WebSocket that is open; `onFrame` gets every frame but the empty ones. */
export async function connect(
  streamUrl: string,
  onFrame: (frame: Frame) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(streamUrl, { perMessageDeflate: false })
  socket.on('message', (data: Buffer) => {
    if (data.length > 0) onFrame(JSON.parse(data.toString()) as Frame)
  })
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return socket
}

export function post<T>(address: string, token: string, body: object): Promise<T> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const call = request(address, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if ((response.statusCode ?? 500) >= 300) {
          reject(new Error(`${response.statusCode} from ${new URL(address).pathname}: ${text}`))
        } else resolve(JSON.parse(text) as T)
      })
    })
    call.on('error', reject)
    call.end(JSON.stringify(body))
  })
}
