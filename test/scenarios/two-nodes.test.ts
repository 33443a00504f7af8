import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { startTestApp, testSecret, type TestApp } from '../support/app.js'
import { createTestPostgres } from '../support/database.js'
import { echoTurn } from '../support/direct-line-server.js'
import { openDirectLineSession, readTranscript } from '../support/direct-line-session.js'
import { eventually } from '../support/eventually.js'
import { openTestRedis, type TestRedis } from '../support/redis.js'
import { describeWithPostgres, describeWithRedis } from '../support/services/describe-with.js'

describeWithPostgres('two nodes on PostgreSQL', () => describeWithRedis('and Redis', twoNodes))

function twoNodes() {
  let postgres: Awaited<ReturnType<typeof createTestPostgres>>
  let redis: TestRedis
  const nodes: TestApp[] = []

  beforeAll(async () => {
    postgres = await createTestPostgres()
    redis = await openTestRedis()
    const env = {
      ...{ DATABASE_URL: postgres.url, REDIS_URL: redis.url, REDIS_PREFIX: redis.prefix },
      TOKEN_KEYS: 'the key of two nodes that is the same on both',
      DATA_KEYS: 'the data key of two nodes that is the same on both',
    }
    // At once: migrating must stand that, too.
    nodes.push(
      ...(await Promise.all([
        startTestApp(env, { runTurn: echoTurn }),
        startTestApp(env, { runTurn: echoTurn }),
      ])),
    )
  })
  afterAll(async () => {
    for (const node of nodes) await node.remove()
    await redis.close()
    await postgres.drop()
  })

  it('hold one conversation: posted to one, streamed from the other', async () => {
    const [first, second] = nodes as [TestApp, TestApp]
    const session = await openDirectLineSession(first.url, {
      ...{ credential: testSecret, streamFrom: second.url },
    })
    await session.post('across')
    await session.answerTo('across')
    expect(session.heard.map(({ text }) => text)).toEqual(['greeting', 'across', 'echo across'])
    session.close()
  })

  it('answer a message once, whichever of them gets it how often', async () => {
    const [first, second] = nodes as [TestApp, TestApp]
    const session = await openDirectLineSession(first.url, { credential: testSecret })
    const { conversationId, token } = session
    const headers = { authorization: `Bearer ${token}` }
    const body = '{"type":"message","text":"once","channelData":{"clientActivityID":"one"}}'
    const posts = [first, second, first, second].map(({ url }) =>
      fetch(`${url}/v3/directline/conversations/${conversationId}/activities`, {
        ...{ method: 'POST', headers, body },
      }),
    )
    for (const answer of await Promise.all(posts)) expect(answer.status).toBe(200)
    await session.answerTo('once')
    const transcript = await readTranscript(second.url, session)
    expect(transcript.map(({ text }) => text)).toEqual(['greeting', 'once', 'echo once'])
    session.close()
  })

  it('miss nothing when the connections to Redis break', async () => {
    const [first, second] = nodes as [TestApp, TestApp]
    const session = await openDirectLineSession(first.url, {
      ...{ credential: testSecret, streamFrom: second.url },
    })
    await redis.cutConnections()
    await session.post('while it is away')
    await eventually(() =>
      expect(session.heard.map(({ text }) => text)).toEqual([
        ...['greeting', 'while it is away', 'echo while it is away'],
      ]),
    )
    session.close()
  })
}
