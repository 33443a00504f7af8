import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { ActivityHandler, MessageFactory } from 'botbuilder-core'
import { randomUUID } from 'node:crypto'
import { createInProcessPorts } from '../../adapters/in-process/index.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import {
  conversationTopic,
  decodeConversationNews,
  listActivitiesAfter,
  receiveActivity,
  type ConversationNews,
} from '../../core/conversations/index.js'
import { silentLogger } from '../../core/logger.js'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import { openTestDatabase } from '../../test/support/database.js'
import { recallConversation, remember } from '../state/conversation-memory.js'
import type { PersonalValue } from '../understanding/understanding.js'
import { currentTurnOf } from './current-turn.js'
import { personalValuesOf } from './personal-values.js'
import { runTurn } from './run-turn.js'
import { createTurnRunner, type TurnRunner } from './turn-runner.js'

let database: OpenDatabase
let runner: TurnRunner
let conversationId: string
const ports = createInProcessPorts()
const sealer = createSealer(['a key for tests that is long enough to seal with'])

/** Repeats what it hears and counts; throws on 'boom'; shows typing. */
class CountingBot extends ActivityHandler {
  constructor() {
    super()
    this.onMembersAdded(async (context, next) => {
      await context.sendActivity('welcome')
      await next()
    })
    this.onMessage(async (context, next) => {
      await context.sendActivity({ type: 'typing' })
      const memory = await recallConversation(currentTurnOf(context).state, context)
      remember(memory, { author: 'customer', text: context.activity.text })
      await context.sendActivity(MessageFactory.text(`not kept when the turn fails`))
      if (context.activity.text === 'boom') throw new Error('boom')
      await context.sendActivity(`${memory.earlier.length}: ${context.activity.text}`)
      await next()
    })
  }
}

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

beforeEach(async () => {
  const needs = { db: database.db, publisher: ports.publisher, sealer, logger: silentLogger }
  const bot = new CountingBot()
  runner = createTurnRunner({ ...needs, runTurn: (turn) => runTurn({ ...needs, bot }, turn) })
  conversationId = randomUUID()
  await open()
  await settled()
})
afterEach(() => runner.stop())

function open() {
  return runner.open({
    id: conversationId,
    channel: 'web-chat',
    userId: 'dl_u',
    bankId: null,
    branchId: null,
    locale: 'en',
  })
}

function say(text: string, clientId: string | null = null) {
  return runner.receive({
    conversationId,
    clientId,
    type: 'message',
    shown: true,
    payload: { text },
  })
}

async function settled(): Promise<void> {
  while (runner.inHand() > 0) await new Promise((resolve) => setTimeout(resolve, 5))
}

async function transcript(): Promise<string[]> {
  await settled()
  const all = await listActivitiesAfter(database, { conversationId, afterSeq: 0, limit: 100 })
  return all.map((a) => `${a.author} ${String(a.payload.text)}`)
}

describe('the turn runner', () => {
  it('greets a new conversation once', async () => {
    await open()
    expect(await transcript()).toEqual(['assistant welcome'])
  })

  it('answers in order and remembers from turn to turn', async () => {
    await Promise.all([say('a'), say('b'), say('c')])
    const answers = (await transcript()).filter((line) => /assistant \d/.test(line))
    expect(answers.map((line) => line[10])).toEqual(['1', '2', '3'])
  })

  it('processes a message once however often it is sent', async () => {
    await Promise.all([say('a', 'x'), say('a', 'x')])
    await say('a', 'x')
    expect((await transcript()).filter((line) => line.endsWith(': a'))).toEqual(['assistant 1: a'])
  })

  it('says nothing of a failed turn but a kind sentence with an id, and goes on', async () => {
    await say('boom')
    await say('again')
    const lines = await transcript()
    expect(lines.filter((line) => line.includes('not kept'))).toHaveLength(1)
    expect(lines.join('\n')).toMatch(/Sorry.*number [0-9a-f]{8}/)
    expect(lines.at(-1)).toBe('assistant 1: again')
  })

  it('writes down no secret and no broken text', async () => {
    await say('my password: hunter2\u0000 \ud800 call 13812345678')
    expect((await transcript())[1]).toBe('customer my password: ●●●● � call 138****5678')
    const all = await database.db.selectFrom('activities').selectAll().execute()
    expect(JSON.stringify(all)).not.toMatch(/13812345678|hunter2/)
  })

  it('gives the values that are masked to the turn, and keeps them no longer', async () => {
    const heard: PersonalValue[][] = []
    const needs = { db: database.db, publisher: ports.publisher, sealer, logger: silentLogger }
    const listening = createTurnRunner({
      ...needs,
      async runTurn(turn) {
        heard.push(await personalValuesOf(needs, turn))
        return { answers: [], state: null, ends: false }
      },
    })
    await listening.receive({
      ...{ conversationId, clientId: null, type: 'message', shown: true },
      payload: {
        value: { note: 'a@b.cn' },
        text: '卡 6222 0200 1234 5678 903，电话 13812345678',
      },
    })
    await listening.stop()
    expect(heard).toEqual([
      [
        { kind: 'phone', value: '+8613812345678', mask: '138****5678' },
        { kind: 'email', value: 'a@b.cn', mask: 'a***@b.cn' },
      ],
    ])
    const kept = await database.db.selectFrom('activities').select('sealed').distinct().execute()
    expect(kept).toEqual([{ sealed: null }])
  })

  it('tells everybody who listens, typing included', async () => {
    const news: ConversationNews[] = []
    const end = await ports.publisher.subscribe(conversationTopic(conversationId), (message) =>
      news.push(decodeConversationNews(message)),
    )
    await say('hello')
    await settled()
    await end()
    expect(news.map((n) => n.kind)).toEqual(['activities', 'passing', 'activities'])
  })

  it('answers what a dead node left, when it starts', async () => {
    await receiveActivity(database, {
      conversationId,
      clientId: null,
      type: 'message',
      shown: true,
      payload: { text: 'left behind' },
      token: 'dead',
      leaseSeconds: 0,
    })
    await runner.start()
    expect((await transcript()).at(-1)).toBe('assistant 1: left behind')
  })

  it('finishes what is in hand when it stops, and takes no more', async () => {
    await say('last')
    await runner.stop()
    expect((await transcript()).at(-1)).toBe('assistant 1: last')
    expect(await say('too late')).toEqual({ ok: false, reason: 'shutting-down' })
  })
})
