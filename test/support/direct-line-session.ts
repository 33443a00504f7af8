import { WebSocket } from 'ws'
import type { ActivitySet, WireActivity } from '../../adapters/channels/web-chat/index.js'
import { eventually } from './eventually.js'

/** A conversation over Direct Line against any server, for scenarios. */
export interface DirectLineSession {
  conversationId: string
  token: string
  /** What came over the stream, in order. */
  heard: WireActivity[]
  /** Code with which the server closed the stream; null while it is open. */
  closedWith(): number | null
  post(text: string, clientActivityID?: string): Promise<{ status: number; id: string }>
  /** Resolves with the first answer that came after the message with that text. */
  answerTo(text: string): Promise<WireActivity>
  close(): void
}

/** `credential`: the secret, or the token of a conversation to come back to. */
export async function openDirectLineSession(
  url: string,
  { credential, streamFrom = url }: { credential: string; streamFrom?: string },
): Promise<DirectLineSession> {
  const base = `${url}/v3/directline/conversations`
  const opened = await fetch(base, {
    method: 'POST',
    headers: { authorization: `Bearer ${credential}` },
  })
  const { conversationId, token, streamUrl } = (await opened.json()) as Record<string, string>
  const headers = { authorization: `Bearer ${token}` }
  const heard: WireActivity[] = []
  let closedWith: number | null = null
  const address = new URL(streamUrl!)
  address.host = new URL(streamFrom).host
  const socket = new WebSocket(address)
  socket.on('message', (data: Buffer) => {
    heard.push(...(JSON.parse(data.toString()) as ActivitySet).activities)
  })
  socket.on('close', (code) => (closedWith = code))
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('open', resolve))

  return {
    conversationId: conversationId!,
    token: token!,
    heard,
    closedWith: () => closedWith,
    async post(text, clientActivityID) {
      const activity = { type: 'message', text, channelData: { clientActivityID } }
      const body = JSON.stringify(activity)
      const answer = await fetch(`${base}/${conversationId}/activities`, {
        ...{ method: 'POST', headers, body },
      })
      const { id = '' } = (await answer.json()) as { id?: string }
      return { status: answer.status, id }
    },
    answerTo: (text) =>
      eventually(() => {
        const asked = heard.findIndex((activity) => activity.text === text)
        const answer = heard.slice(asked + 1).find(isAnswer)
        if (asked < 0 || !answer) throw new Error(`no answer to ${text} yet`)
        return answer
      }),
    close: () => socket.terminate(),
  }
}

function isAnswer({ type, from }: WireActivity): boolean {
  return type === 'message' && (from as { role?: string }).role === 'bot'
}

/** Everything that a conversation's transcript shows. */
export async function readTranscript(
  url: string,
  { conversationId, token }: { conversationId: string; token: string },
): Promise<WireActivity[]> {
  const response = await fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return ((await response.json()) as ActivitySet).activities
}
