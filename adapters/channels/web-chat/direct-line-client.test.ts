import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { ConnectionStatus, DirectLine, type Activity } from 'botframework-directlinejs'
import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'
import XMLHttpRequest from 'xhr2'
import type { OpenDatabase } from '../../postgres/open-database.js'
import { createSignedTokens } from '../../signed-tokens/signed-tokens.js'
import { openTestDatabase } from '../../../test/support/database.js'
import { callsTo } from '../../../test/support/direct-line-calls.js'
import { startDirectLineServer, testKeys } from '../../../test/support/direct-line-server.js'
import { createTokens } from './tokens.js'

// The client that Web Chat is built on, as it is published, against our server.

let database: OpenDatabase
let server: Awaited<ReturnType<typeof startDirectLineServer>>
const { aToken, startConversation } = callsTo(() => server)
const clients: DirectLine[] = []
const sockets: WebSocket[] = []

class WatchedWebSocket extends WebSocket {
  constructor(url: string) {
    super(url)
    sockets.push(this)
  }
}

beforeAll(async () => {
  Object.assign(globalThis, { XMLHttpRequest, WebSocket: WatchedWebSocket })
  database = await openTestDatabase()
  server = await startDirectLineServer(database)
})
afterEach(() => {
  for (const client of clients.splice(0)) client.end()
  for (const socket of sockets.splice(0)) socket.terminate()
})
afterAll(async () => {
  await server.stop()
  await database.close()
})

function connect(options: { token: string; conversationId?: string; webSocket?: boolean }) {
  // The client waits 3 s at least before it comes back; `random` is what it adds.
  const services = { random: () => 0, WebSocket: WatchedWebSocket } as object
  const client = new DirectLine({ domain: server.url, ...options, ...services })
  clients.push(client)
  const activities: Activity[] = []
  const statuses: ConnectionStatus[] = []
  client.connectionStatus$.subscribe((status) => statuses.push(status))
  client.activity$.subscribe(
    (activity) => activities.push(activity),
    () => {},
  )
  return {
    client,
    activities,
    statuses,
    texts: () => activities.map((activity) => (activity as { text?: string }).text),
    say: (text: string, clientActivityID: string = randomUUID()) =>
      new Promise<string>((resolve, reject) =>
        client
          .postActivity({
            ...{ type: 'message', text, from: { id: 'ignored' } },
            channelData: { clientActivityID },
          })
          .subscribe(resolve, reject),
      ),
  }
}

async function eventually(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10))
}

describe('botframework-directlinejs', () => {
  it('is greeted, sees its own message come back, and gets the answer', async () => {
    const { activities, texts, say } = connect({ token: await aToken({ user: 'dl_client' }) })
    await eventually(() => texts().includes('greeting'))
    const id = await say('hello', 'mine')
    await eventually(() => texts().includes('echo hello'))
    expect(texts()).toEqual(['greeting', 'hello', 'echo hello'])
    expect(activities[1]).toMatchObject({
      ...{ id, from: { id: 'dl_client', role: 'user' } },
      channelData: { clientActivityID: 'mine' },
    })
  })

  it('loses nothing and sees nothing twice when its connection drops', async () => {
    const { client, texts, say } = connect({ token: await aToken() })
    await eventually(() => texts().includes('greeting'))
    await say('before')
    await eventually(() => texts().includes('echo before'))
    sockets.at(-1)!.terminate()
    await say('while it was away')
    await eventually(() => texts().includes('echo while it was away'))
    await say('after')
    await eventually(() => texts().includes('echo after'))
    expect(texts()).toEqual([
      ...['greeting', 'before', 'echo before'],
      ...['while it was away', 'echo while it was away', 'after', 'echo after'],
    ])
    expect(client.connectionStatus$.getValue()).toBe(ConnectionStatus.Online)
  })

  it('goes on after a restart of the server', async () => {
    const { texts, say } = connect({ token: await aToken() })
    await eventually(() => texts().includes('greeting'))
    const { port } = server
    await server.stop()
    server = await startDirectLineServer(database, { port })
    await say('still there?')
    await eventually(() => texts().includes('echo still there?'))
    expect(texts()).toEqual(['greeting', 'still there?', 'echo still there?'])
  })

  it('finds its conversation again on a page that knows the id', async () => {
    const token = await aToken()
    const first = connect({ token })
    await first.say('remember me')
    await eventually(() => first.texts().includes('echo remember me'))
    const conversationId = first.activities[0]!.conversation!.id
    const second = connect({ token, conversationId })
    await eventually(() => second.texts().includes('echo remember me'))
    expect(second.texts()).toEqual(first.texts())
  })

  it('polls when WebSockets are not to be had', async () => {
    const { texts, say } = connect({ token: await aToken(), webSocket: false })
    await say('by polling')
    await eventually(() => texts().includes('echo by polling'))
    expect(texts()).toEqual(['greeting', 'by polling', 'echo by polling'])
    expect(sockets).toHaveLength(0)
  })

  it('is told when its token has expired', async () => {
    const past = { now: () => new Date(Date.now() - 31 * 60_000) }
    const tokens = createTokens({ signedTokens: createSignedTokens({ clock: past }, testKeys) })
    const { conversationId } = await startConversation()
    const token = await tokens.issue('direct-line', {
      ...{ user: 'dl_late', conv: conversationId, bank: null, branch: null },
    })
    // A client that is connected already, as far as it knows.
    const client = new DirectLine({
      ...{ domain: server.url, token, conversationId, timeout: 500 },
      streamUrl: `${server.url.replace('http', 'ws')}/conversations/${conversationId}/stream?t=old`,
    })
    clients.push(client)
    const statuses: ConnectionStatus[] = []
    client.connectionStatus$.subscribe((status) => statuses.push(status))
    const answer = await new Promise((resolve) =>
      client
        .postActivity({ type: 'message', text: 'late', from: { id: 'x' } })
        .subscribe(resolve, resolve),
    )
    expect(answer).toBe('retry')
    expect(statuses).toContain(ConnectionStatus.ExpiredToken)
  })

  it('cannot enter a conversation of somebody else', async () => {
    const theirs = await startConversation({ user: 'dl_victim' })
    const { statuses, activities } = connect({
      token: await aToken(),
      conversationId: theirs.conversationId,
    })
    await eventually(() => statuses.includes(ConnectionStatus.FailedToConnect))
    expect(activities).toEqual([])
  })
})
