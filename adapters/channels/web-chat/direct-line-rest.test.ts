import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from '../../../core/database.js'
import type { OpenDatabase } from '../../postgres/open-database.js'
import { openTestDatabase } from '../../../test/support/database.js'
import { bearing, callsTo } from '../../../test/support/direct-line-calls.js'
import { startDirectLineServer } from '../../../test/support/direct-line-server.js'

let database: OpenDatabase
let server: Awaited<ReturnType<typeof startDirectLineServer>>
const { call, aToken, startConversation, post, transcript } = callsTo(() => server)

beforeAll(async () => {
  database = await openTestDatabase()
  server = await startDirectLineServer(database)
})
afterAll(async () => {
  await server.stop()
  await database.close()
})

describe('a conversation', () => {
  it('is new once, greets once, and always tells the way back in', async () => {
    const token = await aToken()
    const first = await call('POST', '/conversations', bearing(token))
    const again = await call('POST', '/conversations', bearing(token))
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body.conversationId).toBe(first.body.conversationId)
    const back = await call(
      'GET',
      `/conversations/${first.body.conversationId}?watermark=1`,
      bearing(token),
    )
    expect(back.body.token).toEqual(expect.any(String))
    expect(new URL(back.body.streamUrl).searchParams.get('watermark')).toBe('1')
    const { body } = await transcript(first.body.conversationId, token)
    expect(body.activities.map(({ text }) => text)).toEqual(['greeting'])
  })

  it('can be had with the secret alone', async () => {
    const { status, body } = await call('POST', '/conversations', {
      ...bearing('a-secret-for-tests'),
      body: '{"user":{"id":"dl_server-side"}}',
    })
    expect(status).toBe(201)
    expect(
      (await post(body.conversationId, 'a-secret-for-tests', { type: 'message', text: 'hi' }))
        .status,
    ).toBe(200)
    const { activities } = (await transcript(body.conversationId, 'a-secret-for-tests')).body
    expect(activities[1]).toMatchObject({ from: { id: 'dl_server-side', role: 'user' } })
  })

  it('that nobody opened is not found', async () => {
    const token = await aToken({ conv: 'never-opened' })
    expect((await call('GET', '/conversations/never-opened', bearing(token))).status).toBe(404)
    const { status } = await post('never-opened', token, { type: 'message', text: 'hello' })
    expect(status).toBe(404)
  })
})

describe('a message', () => {
  it('is echoed as it was sent, under the name of the token, and answered', async () => {
    const { conversationId, token } = await startConversation({ user: 'dl_me' })
    const channelData = { clientActivityID: 'a1', mine: { nested: [1, 'two'] } }
    const posted = await post(conversationId, token, {
      ...{ type: 'message', text: '存款利率', locale: 'zh-CN', channelData },
      ...{ id: 'forged', timestamp: '1999-01-01T00:00:00Z', channelId: 'webchat' },
      from: { id: 'dl_somebody-else', role: 'bot' },
    })
    expect(posted.body).toEqual({ id: `${conversationId}|0000003` })
    const { activities, watermark } = (await transcript(conversationId, token)).body
    expect(watermark).toBe('4')
    expect(activities[1]).toEqual({
      ...{ type: 'message', text: '存款利率', locale: 'zh-CN', channelData },
      ...{ id: posted.body.id, channelId: 'directline', conversation: { id: conversationId } },
      from: { id: 'dl_me', role: 'user' },
      timestamp: expect.stringMatching(/^20\d\d-.*Z$/),
    })
    expect(activities[2]).toMatchObject({ text: 'echo 存款利率', from: { role: 'bot' } })
  })

  it('sent again has no second effect and gets the same id', async () => {
    const { conversationId, token } = await startConversation()
    const message = { type: 'message', text: 'once', channelData: { clientActivityID: 'same' } }
    const answers = await Promise.all([1, 2, 3].map(() => post(conversationId, token, message)))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    const { activities } = (await transcript(conversationId, token)).body
    expect(activities.map(({ text }) => text)).toEqual(['greeting', 'once', 'echo once'])
  })

  it.each([
    ['broken JSON', '{"type":"message",'],
    ['no object', '[1]'],
    ['nothing', ''],
    ['no type', '{"text":"x"}'],
    ['a type that clients do not send', '{"type":"conversationUpdate"}'],
    ['a text that is none', '{"type":"message","text":{"a":1}}'],
    ['an event without a name', '{"type":"event"}'],
    [
      'a tower of brackets',
      `{"type":"message","value":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
    ],
  ])('of %s is refused as BadArgument', async (_what, body) => {
    const { conversationId, token } = await startConversation()
    const answer = await post(conversationId, token, body)
    expect([answer.status, answer.body.error.code]).toEqual([400, 'BadArgument'])
  })

  it('of 100 kB is taken, of more than 300,000 characters refused', async () => {
    const { conversationId, token } = await startConversation()
    const long = (length: number) =>
      post(conversationId, token, { type: 'message', text: '长'.repeat(length) })
    expect((await long(100_000)).status).toBe(200)
    expect((await long(300_000)).body.error.code).toBe('MessageSizeTooBig')
    expect((await long(2_000_000)).status).toBe(413)
  })

  it.each([
    ['nothing', ''],
    ['NUL and other control characters', 'a\u0000b\u0007c'],
    ['half a surrogate pair', 'a\ud83d b'],
    ['right-to-left text', '\u202eمرحبا'],
    ['pictures only', '👩‍👩‍👧‍👦🏦'],
    ['a script', '<script>alert(1)</script>'],
  ])('of %s is taken and answered', async (_what, text) => {
    const { conversationId, token } = await startConversation()
    expect((await post(conversationId, token, { type: 'message', text })).status).toBe(200)
    expect((await transcript(conversationId, token)).body.activities).toHaveLength(3)
  })

  it('after too many others is 429 with a time to wait', async () => {
    const limited = await startDirectLineServer(database, {
      options: { messageLimit: { uses: 2, windowSeconds: 60 } },
    })
    const { conversationId, token } = await startConversation()
    const send = () =>
      fetch(`${limited.url}/conversations/${conversationId}/activities`, {
        ...{ method: 'POST', ...bearing(token), body: '{"type":"message","text":"x"}' },
      })
    const statuses = [await send(), await send(), await send()]
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(Number(statuses[2]!.headers.get('retry-after'))).toBeGreaterThan(0)
    await limited.stop()
  })
})

describe('trouble', () => {
  it('looks like "nothing new" to a polling client, which would stop for good at a 500', async () => {
    const { conversationId, token } = await startConversation()
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1 })
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
    const broken = await startDirectLineServer({ db })
    const get = (path: string, init?: RequestInit) =>
      fetch(`${broken.url}/conversations/${conversationId}${path}`, { ...init, ...bearing(token) })
    const polled = await get('/activities?watermark=7')
    expect([polled.status, await polled.json()]).toEqual([200, { activities: [], watermark: '7' }])
    const posted = await get('/activities', {
      method: 'POST',
      body: '{"type":"message","text":"x"}',
    })
    expect(posted.status).toBe(503)
    expect(posted.headers.get('retry-after')).not.toBeNull()
    await broken.stop()
    await db.destroy()
  })

  it('of a stopping server is 503 with a time to come back', async () => {
    const { conversationId, token } = await startConversation()
    const stopping = await startDirectLineServer(database)
    await stopping.runner.stop()
    const { status, headers } = await fetch(
      `${stopping.url}/conversations/${conversationId}/activities`,
      { method: 'POST', ...bearing(token), body: '{"type":"message","text":"x"}' },
    )
    expect([status, headers.get('retry-after')]).toEqual([503, '2'])
    await stopping.stop()
  })
})

it('lets pages of other origins call, and answers their preflight without a token', async () => {
  const { status, headers } = await call('OPTIONS', '/conversations/any/activities', {
    headers: { origin: 'https://bank.example', 'access-control-request-method': 'POST' },
  })
  expect(status).toBe(204)
  expect(headers.get('access-control-allow-origin')).toBe('*')
  for (const name of [
    'authorization',
    'content-type',
    'accept',
    'x-requested-with',
    'x-ms-bot-agent',
  ])
    expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain(name)
  expect((await call('GET', '/session/getsessionid')).status).toBe(404)
})
