import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { textsOf } from '../../dialogs/texts/index.js'
import { startTestApp, testSecret, type TestApp } from '../support/app.js'
import { openDirectLineSession } from '../support/direct-line-session.js'
import { eventually } from '../support/eventually.js'

// Somebody's finger, or program, got stuck on the button.

let app: TestApp
const answered = 5

beforeAll(async () => {
  app = await startTestApp({ LIMIT_ANSWERS_PER_TEN_SECONDS: String(answered) })
}, 60_000)
afterAll(() => app.remove())

it('keeps a hundred messages of a second, answers the first and asks once for patience', async () => {
  const session = await openDirectLineSession(app.url, { credential: testSecret })
  const other = await openDirectLineSession(app.url, { credential: testSecret })
  const texts = Array.from({ length: 100 }, (_, i) => `你好 ${i}`)
  const posts = await Promise.all(texts.map((text) => session.post(text)))
  expect(posts.map(({ status }) => status)).toEqual(texts.map(() => 200))

  const patience = textsOf('zh-CN').tooManyMessages
  const said = await eventually(() => {
    const all = session.heard.filter(({ type }) => type === 'message')
    expect(all.filter(({ text }) => texts.includes(String(text)))).toHaveLength(texts.length)
    expect(all.filter(({ text }) => text === patience)).toHaveLength(1)
    return all
  })
  const fromCustomer = said.filter(({ text }) => texts.includes(String(text)))
  const answers = said.filter((one) => !fromCustomer.includes(one) && one.text !== patience)
  // The greeting, and one answer for each message within the limit.
  expect(answers.length).toBeLessThanOrEqual(1 + answered)

  await other.post('你好')
  expect((await other.answerTo('你好')).text).not.toBe(patience)
  session.close()
  other.close()
})
