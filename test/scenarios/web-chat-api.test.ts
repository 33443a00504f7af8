import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startTestApp, testSecret, type TestApp } from '../support/app.js'
import { eventually } from '../support/eventually.js'
import type { HistoryAnswer, TokenAnswer } from '../../server/api/web-chat/schema.js'

// The demo operator's customers, as their browsers speak to the server.

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ SEED_DEMO: '1', LIMIT_TOKENS_PER_MINUTE: '40' })
}, 120_000)
afterAll(() => app.remove())

function openChat(body: unknown = {}, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${app.url}/api/web-chat/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

async function opened(body: unknown = {}, headers: Record<string, string> = {}) {
  const response = await openChat(body, headers)
  expect(response.status).toBe(200)
  const cookie = response.headers.get('set-cookie')
  return { ...((await response.json()) as TokenAnswer), cookie }
}

async function history(token: string, query = ''): Promise<HistoryAnswer> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${app.url}/api/web-chat/history${query}`, { headers })
  return (await response.json()) as HistoryAnswer
}

function say(chat: TokenAnswer, text: string): Promise<Response> {
  const headers = { authorization: `Bearer ${chat.token}` }
  const body = JSON.stringify({ type: 'message', text, locale: 'en' })
  const url = `${app.url}/v3/directline/conversations/${chat.conversationId}/activities`
  return fetch(url, { method: 'POST', headers, body })
}

async function answered(chat: TokenAnswer, activities: number): Promise<HistoryAnswer> {
  return eventually(async () => {
    const page = await history(chat.token)
    expect(page.activities).toHaveLength(activities)
    return page
  })
}

describe('the page', () => {
  it('opens the chat of the bank and branch that its address names, greeted', async () => {
    const chat = await opened({ branch: 'qy-wulin', locale: 'en' })
    expect(chat).toMatchObject({
      ...{ bank: { id: 'qingyu', name: { en: 'Qingyu Bank' } }, branch: { id: 'qy-wulin' } },
      ...{ resumed: false, expires_in: 1800, userId: expect.stringMatching(/^dl_/) },
    })
    const { activities } = await answered(chat, 1)
    expect(activities[0]!.text).toContain('Qingyu Bank')
  })

  it('finds its conversation again by its cookie, which no script can read', async () => {
    const first = await opened({ bank: 'qingyu' })
    expect(first.cookie).toMatch(/; HttpOnly/)
    expect(first.cookie).toMatch(/; SameSite=Lax/)
    const cookie = first.cookie!.split(';')[0]!
    const again = await opened({ bank: 'qingyu' }, { cookie })
    expect(again).toMatchObject({ conversationId: first.conversationId, resumed: true })
    const otherBank = await opened({ bank: 'lanjiang' }, { cookie })
    expect(otherBank).toMatchObject({ userId: first.userId, resumed: false })
    const forged = await opened({ bank: 'qingyu' }, { cookie: `${cookie}x` })
    expect(forged.userId).not.toBe(first.userId)
  })

  it('gets a cited answer, and the passage behind the citation', async () => {
    const chat = await opened({ bank: 'qingyu', locale: 'en' })
    await say(chat, 'What do I need to open an account?')
    const { activities } = await answered(chat, 3)
    const [entity] = activities[2]!.entities as { citation: { '@id': string }[] }[]
    const passage = await fetch(`${app.url}/api/passages/${entity!.citation[0]!['@id']}`)
    expect(await passage.json()).toMatchObject({
      ...{ title: expect.any(String), text: expect.stringMatching(/passport/i) },
      source: { name: expect.any(String) },
    })
    expect((await fetch(`${app.url}/api/passages/none`)).status).toBe(404)
    expect((await fetch(`${app.url}/api/passages/%00`)).status).toBe(404)
  })

  it('reads its history page by page', async () => {
    const chat = await opened({ bank: 'qingyu', locale: 'en' })
    for (const text of ['one', 'two', 'three']) await say(chat, text)
    await answered(chat, 7)
    const newest = await history(chat.token, '?limit=3')
    expect([newest.activities.length, newest.more]).toEqual([3, true])
    const seq = Number(newest.activities[0]!.id.split('|')[1])
    const earlier = await history(chat.token, `?before=${seq}&limit=10`)
    expect([earlier.activities.length, earlier.more]).toEqual([4, false])
  })

  it('signs in as a demo customer, and as nobody else', async () => {
    expect(await opened({ as: 'demo-lin-yue' })).toMatchObject({ userId: 'dl_demo-lin-yue' })
    expect((await openChat({ as: 'somebody' })).status).toBe(403)
  })

  it.each([
    ['a bank that is not there', { bank: 'none' }, 404, 'bank/not-found'],
    ['a field of the wrong kind', { bank: 7 }, 400, 'request/invalid'],
    ['broken JSON', '{"bank":', 400, 'request/unreadable'],
  ])('is refused with %s', async (...[, body, status, code]) => {
    const response = await openChat(body)
    expect([response.status, await response.json()]).toMatchObject([status, { error: { code } }])
  })

  it('of another origin is refused', async () => {
    expect((await openChat({}, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await openChat({}, { origin: app.url })).status).toBe(200)
  })

  it('needs a token that is its own for the history', async () => {
    const none = await fetch(`${app.url}/api/web-chat/history`)
    expect(none.status).toBe(401)
    const secret = { authorization: `Bearer ${testSecret}` }
    expect((await fetch(`${app.url}/api/web-chat/history`, { headers: secret })).status).toBe(401)
  })

  it('has to wait after opening too often', async () => {
    const responses = await Promise.all(
      Array.from({ length: 41 }, () => openChat({ bank: 'none' })),
    )
    const refused = responses.find(({ status }) => status === 429)
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('the server', () => {
  it('lists the banks with their branches', async () => {
    const { banks } = (await (await fetch(`${app.url}/api/banks`)).json()) as {
      banks: { id: string; branches: unknown[] }[]
    }
    expect(banks.map(({ id }) => id).sort()).toEqual(['lanjiang', 'qingyu'])
    expect(banks.flatMap(({ branches }) => branches).length).toBeGreaterThanOrEqual(6)
  })

  it('answers what is not there as JSON under /api and /v3', async () => {
    for (const path of ['/api/none', '/v3/directline/none']) {
      const response = await fetch(app.url + path)
      expect([response.status, await response.json()]).toMatchObject([404, { error: {} }])
    }
  })

  it('lets pages load and run nothing but its own files', async () => {
    const policy = (await fetch(`${app.url}/api/banks`)).headers.get('content-security-policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toContain('unsafe-')
  })

  it('lets pages ask where the customer is, and nothing else of the device', async () => {
    const policy = (await fetch(`${app.url}/api/banks`)).headers.get('permissions-policy')
    expect(policy).toBe('geolocation=(self), camera=(), microphone=()')
  })

  it('tells how it is', async () => {
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200)
    const ready = await fetch(`${app.url}/health/ready`)
    expect(await ready.json()).toEqual({
      ...{ status: 'ready', checks: { database: 'ok', coordination: 'ok' } },
    })
    const metrics = await (await fetch(`${app.url}/metrics`)).text()
    expect(metrics).toContain('branchline_turn_seconds_count{result="committed"}')
    expect(metrics).toContain('branchline_sockets 0')
    expect(metrics).not.toContain('dl_')
  })

  it('takes documents from the command line of the same folder alone', async () => {
    const url = `${app.url}/api/knowledge/documents?name=a.md`
    const init = { method: 'POST', body: '# A' }
    expect((await fetch(url, init)).status).toBe(401)
    const forged = { ...init, headers: { authorization: 'Bearer null' } }
    expect((await fetch(url, forged)).status).toBe(401)
  })
})
