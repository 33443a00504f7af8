import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { textsOf } from '../../dialogs/texts/index.js'
import { startTestApp, testSecret, type TestApp } from '../support/app.js'
import { openDirectLineSession } from '../support/direct-line-session.js'
import {
  startOpenAiServer,
  type OpenAiServer,
  type ScriptedAnswer,
} from '../support/openai-server.js'

// Whatever the chat model does, the conversation goes on as it would without one.

let model: OpenAiServer
let app: TestApp

beforeAll(async () => {
  model = await startOpenAiServer()
  app = await startTestApp({
    SEED_DEMO: '1',
    MODEL_BASE_URL: model.baseUrl,
    MODEL_NAME: 'm',
    UNDERSTANDING_TIMEOUT_MS: '500',
  })
}, 120_000)
afterAll(async () => {
  await app.remove()
  await model.close()
})

const understood = (command: object): ScriptedAnswer => {
  return { tool: 'understood', arguments: { commands: [command] } }
}

describe('what a customer sees when the model', () => {
  it.each([
    ['hangs', { hangs: true }],
    ['returns HTML', { raw: '<html><body>502 Bad Gateway</body></html>' }],
    ['calls a tool that does not exist', { tool: 'pay_out', arguments: { amount: 1 } }],
    ['begins a flow that there is not', understood({ command: 'start-flow', flow: 'transfer' })],
    ['invents a value', understood({ command: 'set-slot', slot: 'amount', value: '70万' })],
  ] as [string, ScriptedAnswer][])('%s', async (_, answer) => {
    const session = await openDirectLineSession(app.url, { credential: testSecret })
    await session.post('算一下贷款')
    const asked = await session.answerTo('算一下贷款')
    model.script(answer)
    const before = model.chats.length
    await session.post('跟老王借的一样多')
    const { text } = await session.answerTo('跟老王借的一样多')
    expect(model.chats.length).toBeGreaterThan(before)
    expect(text).toContain(textsOf('zh-CN').repair.unclear)
    expect(text).toContain(String(asked.text).split('\n').at(-1))
    session.close()
  })
})
