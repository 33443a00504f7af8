import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { OpenDatabase } from '../../postgres/open-database.js'
import { createSignedTokens } from '../../signed-tokens/signed-tokens.js'
import {
  conversationTopic,
  encodeConversationNews,
  type ConversationNews,
} from '../../../core/conversations/index.js'
import type { Publisher } from '../../../core/publisher.js'
import { openTestDatabase } from '../../../test/support/database.js'
import { bearing, callsTo } from '../../../test/support/direct-line-calls.js'
import { startDirectLineServer, testKeys } from '../../../test/support/direct-line-server.js'
import { eventually } from '../../../test/support/eventually.js'
import type { ActivitySet } from './present.js'
import { createTokens } from './tokens.js'

let database: OpenDatabase
let server: Awaited<ReturnType<typeof startDirectLineServer>>
const { aToken, call, startConversation, post } = callsTo(() => server)

beforeAll(async () => {
  database = await openTestDatabase()
  server = await startDirectLineServer(database)
})
afterAll(async () => {
  await server.stop()
  await database.close()
})

function listen(streamUrl: string) {
  const socket = new WebSocket(streamUrl)
  const frames: ActivitySet[] = []
  socket.on('message', (data: Buffer) => frames.push(JSON.parse(data.toString()) as ActivitySet))
  return {
    socket,
    frames,
    texts: () => frames.flatMap(({ activities }) => activities.map(({ text }) => text)),
    async until(count: number): Promise<void> {
      while (frames.flatMap(({ activities }) => activities).length < count)
        await new Promise((resolve) => setTimeout(resolve, 5))
    },
    end: () => socket.terminate(),
  }
}

async function upgradeStatus(url: string, headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(url, { headers })
  socket.on('error', () => {})
  const [, response] = (await once(socket, 'unexpected-response')) as [
    unknown,
    { statusCode: number },
  ]
  return response.statusCode
}

function publish(conversationId: string, news: ConversationNews): Promise<void> {
  return server.ports.publisher.publish(
    conversationTopic(conversationId),
    encodeConversationNews(news),
  )
}

describe('the stream', () => {
  it('replays from the watermark, more than one page, in order and once', async () => {
    const { conversationId, token } = await startConversation()
    for (let n = 1; n <= 130; n += 1)
      await post(conversationId, token, { type: 'message', text: `${n}` })
    const { body } = await call(
      'GET',
      `/conversations/${conversationId}?watermark=2`,
      bearing(token),
    )
    const client = listen(body.streamUrl)
    await client.until(260)
    const numbers = client.frames.flatMap(({ activities }) =>
      activities.map(({ id }) => Number(id.split('|')[1])),
    )
    expect(numbers).toEqual(Array.from({ length: 260 }, (_, index) => index + 3))
    expect(client.frames.at(-1)!.watermark).toBe('262')
    client.end()
  })

  it('shows what passes without moving the watermark', async () => {
    const { conversationId, streamUrl } = await startConversation()
    const client = listen(streamUrl)
    await client.until(1)
    await publish(conversationId, {
      kind: 'passing',
      payload: { type: 'typing', text: 'so far', channelData: { streamType: 'streaming' } },
    })
    await client.until(2)
    const { watermark, activities } = client.frames.at(-1)!
    expect(watermark).toBeUndefined()
    expect(activities[0]).toMatchObject({ type: 'typing', text: 'so far', from: { role: 'bot' } })
    client.end()
  })

  it('reads what it was not told of, when news jumps ahead or says no more than "changed"', async () => {
    const quiet: Publisher = { ...server.ports.publisher, publish: () => Promise.resolve() }
    const silent = await startDirectLineServer(database, { needs: { publisher: quiet } })
    const { conversationId, streamUrl } = await startConversation()
    const client = listen(streamUrl)
    await client.until(1)
    // Written by another node whose news was lost on the way.
    const write = (text: string) =>
      silent.runner.receive({
        ...{ conversationId, clientId: null, type: 'message', shown: true, payload: { text } },
      })
    await write('unheard')
    while (silent.runner.inHand() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    await publish(conversationId, { kind: 'changed' })
    await client.until(3)
    expect(client.texts()).toEqual(['greeting', 'unheard', 'echo unheard'])
    client.end()
    await silent.stop()
  })

  it('reads again when the publisher says that something may be missing', async () => {
    let tellGap = () => {}
    const deaf: Publisher = {
      publish: () => Promise.resolve(),
      subscribe: () => Promise.resolve(() => Promise.resolve()),
      onGap(handler) {
        tellGap = handler
        return () => {}
      },
    }
    const node = await startDirectLineServer(database, { needs: { publisher: deaf } })
    const { conversationId, token } = await startConversation()
    const ticket = await server.channel.tokens.issue('stream', {
      ...{ user: 'dl_somebody', conv: conversationId, bank: null, branch: null },
    })
    const url = `ws://127.0.0.1:${node.port}/v3/directline/conversations/${conversationId}/stream`
    const client = listen(`${url}?t=${ticket}&watermark=0`)
    await client.until(1)
    await post(conversationId, token, { type: 'message', text: 'missed' })
    while (server.runner.inHand() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(client.texts()).toEqual(['greeting'])
    tellGap()
    await client.until(3)
    expect(client.texts()).toEqual(['greeting', 'missed', 'echo missed'])
    client.end()
    await node.stop()
  })

  it('opens with its own ticket only: no token, no other conversation, no old ticket, no other origin', async () => {
    const { conversationId, token, streamUrl } = await startConversation()
    const url = new URL(streamUrl)
    url.searchParams.set('t', token)
    expect(await upgradeStatus(url.href)).toBe(401)
    expect(await upgradeStatus(streamUrl.replace(conversationId, 'another'))).toBe(403)
    const claims = { user: 'dl_x', conv: conversationId, bank: null, branch: null }
    const past = { now: () => new Date(Date.now() - 61_000) }
    const signedTokens = createSignedTokens({ clock: past }, testKeys)
    url.searchParams.set('t', await createTokens({ signedTokens }).issue('stream', claims))
    expect(await upgradeStatus(url.href)).toBe(403)
    const bound = await server.channel.tokens.issue('stream', {
      ...claims,
      origins: ['https://bank.example'],
    })
    url.searchParams.set('t', bound)
    expect(await upgradeStatus(url.href, { origin: 'https://evil.example' })).toBe(403)
  })

  it('ends with 1001 when the server stops, so that clients come back', async () => {
    const node = await startDirectLineServer(database)
    const token = await aToken()
    const response = await fetch(`${node.url}/conversations`, { method: 'POST', ...bearing(token) })
    const client = listen(((await response.json()) as { streamUrl: string }).streamUrl)
    await client.until(1)
    const closed = once(client.socket, 'close')
    node.channel.stream.close()
    expect((await closed)[0]).toBe(1001)
    await node.stop()
    await eventually(() => expect(node.channel.stream.size()).toBe(0))
  })
})
