import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { callTool } from '../../adapters/models/call-tool.js'
import { openChatModel } from '../../adapters/models/chat-model.js'
import type { Logger } from '../../core/logger.js'
import { silentLogger } from '../../core/logger.js'
import type { Command, DialogueView } from '../../dialogs/index.js'
import { exampleFlows } from '../../test/support/example-flows/index.js'
import { startOpenAiServer, type OpenAiServer } from '../../test/support/openai-server.js'
import {
  aMessage,
  ask,
  asking,
  correct,
  money,
  set,
  start,
  unclear,
} from '../../test/support/understanding.js'
import { createUnderstander } from './create-understander.js'
import type { Understander } from './understanding.js'

let server: OpenAiServer
/** Asks the model whenever there is any doubt, so that a test need not find a text that is doubtful enough. */
let doubtful: Understander
/** As in a bank. */
let usual: Understander
const logged: unknown[] = []
const logger: Logger = { ...silentLogger, warn: (...line: unknown[]) => void logged.push(line) }

beforeAll(async () => {
  server = await startOpenAiServer()
  const chat = await openChatModel({ baseUrl: server.baseUrl, model: 'm', apiKey: null })
  const create = (askBelow: number) =>
    createUnderstander(
      { logger },
      {
        flows: exampleFlows,
        examples: [],
        model: { ask: (request) => callTool(chat, request), timeoutMs: 400, askBelow },
      },
    )
  doubtful = create(1)
  usual = create(0.6)
})
afterAll(() => server.close())
beforeEach(() => {
  server.chats.length = 0
  logged.length = 0
})

/** What is understood when the model says this, and by whom. */
async function heard(text: string, dialogue?: Partial<DialogueView>) {
  const { commands, by, evidence } = await doubtful.understand(aMessage(text, { dialogue }))
  return { commands, by, note: evidence.note }
}

function modelSays(...commands: Record<string, unknown>[]): void {
  server.script({ tool: 'understood', arguments: { commands } })
}

const amount = asking('plan', 'amount')
// Nothing of it can be read here, so that the model is asked.
const vague = '大概就是上回说的那个数'

describe('a model that understands', () => {
  it.each([
    [
      '帮我看看要是借上四十万，掰成六年慢慢还会咋样',
      { command: 'start-flow', flow: 'plan', values: [{ slot: 'amount', value: '四十万' }] },
      start('plan', { amount: money('400000') }),
    ],
    ['没啥想问的随便说说', { command: 'ask', question: 'invented' }, ask('没啥想问的随便说说')],
    [
      '你们那边有活人没',
      { command: 'start-flow', flow: 'speak-to-person' },
      { command: 'hand-off', reason: 'asked' },
    ],
  ] as [string, Record<string, unknown>, Command][])('%s', async (text, said, command) => {
    modelSays(said)
    expect(await heard(text)).toMatchObject({ commands: [command], by: 'model' })
  })

  it('fills, changes and asks again for slots of the flow in hand', async () => {
    const inHand = asking('plan', 'method', { amount: money('500000'), term: { months: 36 } })
    modelSays(
      { command: 'set-slot', slot: 'method', value: 'linear' },
      { command: 'set-slot', slot: 'amount', value: '六十万' },
      { command: 'correct-slot', slot: 'term' },
    )
    expect(await heard('头几年多还点那种，还有把六十万当本', inHand)).toMatchObject({
      commands: [
        set('method', 'linear'),
        correct('amount', money('600000')),
        correct('term', null),
      ],
      by: 'model',
    })
  })

  it('may say a value in its final form if it stands in the message', async () => {
    modelSays({ command: 'set-slot', slot: 'amount', value: '500000' })
    expect(await heard('嗯这个五十万怎么讲', amount)).toMatchObject({
      commands: [set('amount', money('500000'))],
      by: 'model',
    })
  })

  it('may write JSON where it knows no tools', async () => {
    server.script({ pieces: ['```json\n{"commands":[{"command":"cancel"}]}\n```'] })
    expect(await heard(vague, amount)).toMatchObject({ commands: [{ command: 'cancel' }] })
  })
})

describe('a model that is not to be believed', () => {
  const own = { commands: [unclear('wrong-type')], by: 'local' }
  it.each([
    ['hangs', { hangs: true }, 'timed out'],
    ['refuses', { status: 400 }, 'failed'],
    ['returns HTML', { raw: '<html><body>Sign in</body></html>' }, 'failed'],
    ['writes prose', { pieces: ['The customer wants a loan.'] }, 'failed'],
    ['calls a tool that does not exist', { tool: 'transfer', arguments: {} }, 'unknown tool'],
    ['says nothing', says(), 'no valid commands'],
    ['says too much', says(...Array<object>(5).fill({ command: 'cancel' })), 'no valid commands'],
    ['invents a command', says({ command: 'pay-out' }), 'no valid commands'],
    ['starts a flow that is not offered', says(begin('transfer')), 'no such flow'],
    ['fills a slot of no flow', says(fill('iban', '1')), 'no such slot'],
    ['invents an amount', says(fill('amount', '70万')), 'not in the message'],
    [
      'invents a branch',
      says(begin('visit', { slot: 'branch', value: 'gaoxin' })),
      'not in the message',
    ],
    [
      'invents a telephone number',
      says(begin('visit', { slot: 'phone', value: '13800138000' })),
      'not in the message',
    ],
    ['invents a choice', says(fill('method', 'free')), 'no such choice'],
    ['changes nothing', says({ command: 'correct-slot', slot: 'term' }), 'no value'],
  ] as [string, Parameters<OpenAiServer['script']>[0], string][])(
    'is not heard when it %s',
    async (_, answer, reason) => {
      server.script(answer)
      const understood = await heard(vague, amount)
      expect(understood).toMatchObject(own)
      expect(understood.note).toContain(reason)
      expect(JSON.stringify(logged)).toContain(reason)
      expect(JSON.stringify(logged)).not.toContain(vague)
    },
  )
})

describe('what the model is told', () => {
  it('is the flows, the dialogue and masks instead of personal values', async () => {
    modelSays({ command: 'unclear' })
    const personal = [{ kind: 'phone', value: '13812345678', mask: '138****5678' } as const]
    const text = '那个138****5678也行，邮箱嘛a.b@example.com，你看着办'
    await usual.understand(aMessage(text, { dialogue: amount, personal }))
    const said = JSON.stringify(server.chats[0]!.messages)
    expect(said).toContain('138****5678')
    expect(said).not.toContain('13812345678')
    expect(said).not.toContain('a.b@example.com')
    expect(said).toContain('the slot amount of plan')
    expect(said).toContain('annuity, linear')
  })

  it.each(['五十万', '算了', '我要投诉', '信用卡年费多少？', '转人工'])(
    'is nothing when we are sure ourselves: %s',
    async (text) => {
      expect((await usual.understand(aMessage(text, { dialogue: amount }))).by).not.toBe('model')
      expect(server.chats).toHaveLength(0)
    },
  )
})

function says(...commands: object[]) {
  return { tool: 'understood', arguments: { commands } }
}

function begin(flow: string, ...values: { slot: string; value: string }[]) {
  return { command: 'start-flow', flow, values }
}

function fill(slot: string, value: string) {
  return { command: 'set-slot', slot, value }
}
