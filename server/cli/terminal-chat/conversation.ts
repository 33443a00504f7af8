import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import type { ActivitySet, WireActivity } from '../../../adapters/channels/web-chat/index.js'
import type { Locale } from '../../../core/locale.js'
import type { TokenAnswer, TokenRequest } from '../../api/web-chat/schema.js'
import { CommandProblem } from '../command-problem.js'
import type { CliTexts } from '../texts/index.js'

/** One conversation over Direct Line, as the customer's page has it. */
export interface TerminalConversation {
  opening: TokenAnswer
  /** Resolves with the id that it was given. */
  say(text: string, locale: Locale): Promise<string>
  close(): void
}

export interface ConversationEvents {
  onActivities(activities: WireActivity[]): void
  /** Text while it is being written, all of it so far. */
  onPassing(activity: WireActivity): void
  onLost(): void
}

interface OpenInput {
  url: string
  request: TokenRequest
  texts: CliTexts
}

const reconnectMs = 1_000

export async function openConversation(
  { url, request, texts }: OpenInput,
  events: ConversationEvents,
): Promise<TerminalConversation> {
  const opening = await openChat({ url, request, texts })
  const base = `${url}/v3/directline/conversations/${opening.conversationId}`
  const headers = { authorization: `Bearer ${opening.token}`, 'content-type': 'application/json' }
  let watermark = '0'
  let socket: WebSocket | null = null
  let closed = false

  function hear(set: ActivitySet): void {
    if (set.watermark === undefined) set.activities.forEach(events.onPassing)
    else {
      watermark = set.watermark
      events.onActivities(set.activities)
    }
  }

  async function connect(): Promise<void> {
    const response = await fetch(`${base}?watermark=${watermark}`, { headers })
    if (!response.ok) throw new CommandProblem(texts.refusedByServer(response.status))
    const { streamUrl } = (await response.json()) as { streamUrl: string }
    socket = new WebSocket(streamUrl)
    socket.on('message', (data: Buffer) => {
      if (data.length > 0) hear(JSON.parse(data.toString()) as ActivitySet)
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      if (closed) return
      events.onLost()
      reconnectSoon()
    })
  }

  function reconnectSoon(): void {
    setTimeout(() => {
      if (!closed) connect().catch(reconnectSoon)
    }, reconnectMs)
  }

  await connect()
  return {
    opening,
    async say(text, locale) {
      const activity = {
        type: 'message',
        text,
        locale,
        channelData: { clientActivityID: randomUUID() },
      }
      const body = JSON.stringify(activity)
      const response = await fetch(`${base}/activities`, { method: 'POST', headers, body })
      if (!response.ok) throw new CommandProblem(texts.refusedByServer(response.status))
      return ((await response.json()) as { id: string }).id
    },
    close() {
      closed = true
      socket?.close()
    },
  }
}

async function openChat({ url, request, texts }: OpenInput): Promise<TokenAnswer> {
  const response = await fetch(`${url}/api/web-chat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  })
  if (response.ok) return (await response.json()) as TokenAnswer
  if (response.status === 404)
    throw new CommandProblem(request.bank ? texts.unknownBank(request.bank) : texts.noBanks, 2)
  throw new CommandProblem(texts.refusedByServer(response.status))
}
