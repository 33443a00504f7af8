import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { guardText } from '../../bot/index.js'
import type { InspectedConversations, InspectedTurns } from '../../server/api/inspector/schema.js'
import { startTestApp, testSecret, type TestApp } from '../support/app.js'
import { openDirectLineSession } from '../support/direct-line-session.js'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ DEV_TOOLS: '1' })
})
afterAll(() => app.remove())

async function holdConversation(...said: string[]): Promise<string> {
  const session = await openDirectLineSession(app.url, { credential: testSecret })
  for (const text of said) {
    await session.post(text)
    await session.answerTo(guardText(text).text)
  }
  session.close()
  return session.conversationId
}

function get(path: string, headers: Record<string, string> = {}) {
  return fetch(`${app.url}${path}`, { headers })
}

describe('the inspector', () => {
  it('shows what was understood of each message, what came of it and what each step took', async () => {
    const id = await holdConversation('你好', '定期存款利率多少')
    const answer = await get(`/api/inspector/conversations/${id}`)
    const { turns } = (await answer.json()) as InspectedTurns
    expect(turns.map(({ said }) => said)).toEqual(['你好', '定期存款利率多少'])
    const [, question] = turns
    expect(question?.understanding?.commands).toEqual([
      { name: 'ask', details: [{ label: 'question', value: '定期存款利率多少' }] },
    ])
    expect(question?.dialogue).toMatchObject({ question: null, stack: [] })
    expect(question?.replies).toHaveLength(1)
    for (const ms of Object.values(question!.steps)) expect(ms).toBeGreaterThanOrEqual(0)
  })

  it('lists the conversation with the latest news first, and shows no number in clear', async () => {
    const first = await holdConversation('我的电话 13812345678')
    const second = await holdConversation('你好')
    const text = await (await get('/api/inspector/conversations')).text()
    const { conversations } = JSON.parse(text) as InspectedConversations
    expect(conversations.slice(0, 2).map(({ id }) => id)).toEqual([second, first])
    expect(conversations[1]?.lastText).toBe('我的电话 138****5678')
    expect(text).not.toContain('13812345678')
  })

  it('gives a conversation as a case, with another number in place of the masked one', async () => {
    const id = await holdConversation('你好', '我的电话 13812345678')
    const answer = await get(`/api/inspector/conversations/${id}/case`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/yaml/)
    const text = await answer.text()
    expect(text).toContain('say: 我的电话 13800005678')
    expect(text).toContain('say: 你好')
  })

  it('knows no conversation that is not there', async () => {
    const answer = await get('/api/inspector/conversations/nobody')
    expect(answer.status).toBe(404)
  })

  it.each<Record<string, string>>([
    { 'x-forwarded-for': '203.0.113.7' },
    { forwarded: 'for=203.0.113.7' },
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
  ])('answers neither another machine nor another site: %j', async (headers) => {
    const answer = await get('/api/inspector/conversations', headers)
    expect(answer.status).toBe(403)
    expect((await get('/dev/inspector', headers)).status).toBe(403)
  })

  it('is not there where it is off', async () => {
    const off = await startTestApp({ DEV_TOOLS: '0' })
    try {
      for (const path of ['/dev/inspector', '/inspector.html', '/api/inspector/conversations'])
        expect((await fetch(`${off.url}${path}`)).status).toBe(404)
    } finally {
      await off.remove()
    }
  })
})
