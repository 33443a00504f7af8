import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../postgres/open-database.js'
import { createSignedTokens } from '../../signed-tokens/signed-tokens.js'
import { systemClock } from '../../../core/clock.js'
import { openTestDatabase } from '../../../test/support/database.js'
import { bearing, callsTo } from '../../../test/support/direct-line-calls.js'
import { startDirectLineServer, testKeys } from '../../../test/support/direct-line-server.js'
import { createTokens } from './tokens.js'

let database: OpenDatabase
let server: Awaited<ReturnType<typeof startDirectLineServer>>
const { call, aToken, startConversation, transcript } = callsTo(() => server)

beforeAll(async () => {
  database = await openTestDatabase()
  server = await startDirectLineServer(database)
})
afterAll(async () => {
  await server.stop()
  await database.close()
})

describe('tokens', () => {
  it('are made for whoever holds the secret, bound to a user and a conversation', async () => {
    const { status, body } = await call('POST', '/tokens/generate', {
      ...bearing('a-secret-for-tests'),
      body: JSON.stringify({ User: { Id: 'dl_known' }, TrustedOrigins: ['https://bank.example'] }),
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ conversationId: expect.any(String), expires_in: 1800 })
    const claims = JSON.parse(
      Buffer.from(body.token.split('.')[1]!, 'base64url').toString(),
    ) as object
    expect(claims).toMatchObject({ user: 'dl_known', conv: body.conversationId })
  })

  it('are not made for a token, a wrong secret or a user id that anybody could claim', async () => {
    const byToken = await call('POST', '/tokens/generate', bearing(await aToken()))
    expect([byToken.status, byToken.body.error.code]).toEqual([403, 'Forbidden'])
    const wrong = await call('POST', '/tokens/generate', bearing('another secret'))
    expect(wrong.status).toBe(401)
    const claimable = await call('POST', '/tokens/generate', {
      ...bearing('a-secret-for-tests'),
      body: '{"user":{"id":"alice"}}',
    })
    expect([claimable.status, claimable.body.error.code]).toEqual([400, 'BadArgument'])
  })

  it('are renewed while they are good', async () => {
    const started = await startConversation()
    const { status, body } = await call('POST', '/tokens/refresh', bearing(started.token))
    expect(status).toBe(200)
    expect(body.conversationId).toBe(started.conversationId)
    expect((await transcript(body.conversationId, body.token)).status).toBe(200)
  })

  it.each([
    ['no header', {}],
    ['another scheme', { headers: { authorization: 'Basic abc' } }],
    ['no token at all', bearing('nonsense')],
  ])('are needed: %s is 401', async (_what, init) => {
    const { status, body } = await call('GET', '/conversations/any/activities', init)
    expect([status, body.error.code]).toEqual([401, 'Unauthorized'])
  })

  it('are not believed when signed with another key', async () => {
    const forger = createTokens({
      signedTokens: createSignedTokens({ clock: systemClock }, [
        'a key that the server never saw, ever',
      ]),
    })
    const forged = await forger.issue('direct-line', {
      ...{ user: 'dl_x', conv: 'any', bank: null, branch: null },
    })
    expect((await call('GET', '/conversations/any/activities', bearing(forged))).status).toBe(401)
  })

  it('are 403 TokenExpired after half an hour, which is how clients know', async () => {
    const past = { now: () => new Date(Date.now() - 31 * 60_000) }
    const old = createTokens({ signedTokens: createSignedTokens({ clock: past }, testKeys) })
    const token = await old.issue('direct-line', {
      ...{ user: 'dl_x', conv: 'any', bank: null, branch: null },
    })
    for (const [method, path] of [
      ['POST', '/tokens/refresh'],
      ['GET', '/conversations/any'],
      ['GET', '/conversations/any/activities'],
      ['POST', '/conversations/any/activities'],
    ] as const) {
      const { status, body } = await call(method, path, bearing(token))
      expect([status, body.error.code]).toEqual([403, 'TokenExpired'])
    }
  })

  it('stay good when a new key is put in front', async () => {
    const token = await aToken({ conv: 'rotated' })
    const rotated = createTokens({
      signedTokens: createSignedTokens({ clock: systemClock }, [
        'the new key, put in front of it',
        ...testKeys,
      ]),
    })
    expect(await rotated.check('direct-line', token)).toMatchObject({ ok: true })
  })

  it('open no other conversation', async () => {
    const mine = await startConversation()
    const theirs = await startConversation({ user: 'dl_other' })
    for (const [method, path] of [
      ['GET', ''],
      ['GET', '/activities'],
      ['POST', '/activities'],
      ['POST', '/upload'],
    ] as const) {
      const { status } = await call(method, `/conversations/${theirs.conversationId}${path}`, {
        ...bearing(mine.token),
        ...(method === 'POST' ? { body: '{"type":"message","text":"hello"}' } : {}),
      })
      expect(status).toBe(403)
    }
    expect((await transcript(theirs.conversationId, theirs.token)).body.activities).toHaveLength(1)
  })

  it('are good on the origins that they name, and nowhere else', async () => {
    const token = await aToken({ origins: ['https://bank.example'] })
    const from = (origin: string) =>
      call('POST', '/conversations', bearing(token, { origin })).then(({ status }) => status)
    expect(await from('https://evil.example')).toBe(403)
    expect(await from('https://bank.example')).toBe(201)
  })
})
