import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openDemoDatabase } from '../../test/support/demo.js'
import { openDialogue } from '../../test/support/dialogue.js'
import { rateServiceFlow } from '../rate-service/flow.js'
import type { Command } from '../index.js'
import { speakToPersonFlow } from './flow.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDemoDatabase()
})
afterAll(() => database.close())

interface Where {
  at?: string
  bankId?: string | null
  branchId?: string | null
  locale?: 'zh-CN' | 'en'
}

function open(name: string, where: Where = {}) {
  const flows = [speakToPersonFlow, rateServiceFlow]
  return openDialogue({ db: database.db, flows, name, at: '2026-11-23T10:00', ...where })
}

const ask: Command = { command: 'hand-off', reason: 'asked' }
const begin: Command = { command: 'start-flow', flow: 'speak-to-person', values: {} }
const skip: Command = { command: 'skip' }

describe('asking for a person', () => {
  it('takes the matter down and says when somebody writes back', async () => {
    const { hear } = await open('in-hours', { branchId: 'qy-binjiang' })
    expect((await hear(begin)).said).toContain('是什么事呢？')
    const end = await hear({ command: 'set-slot', slot: 'topic', value: '提前还款被拒' })
    expect(end.said.replace(/H-\w{6}/, 'H-')).toBe(
      '您的请求记下了，编号 H-。\n\n现在是营业时间，工作人员会在今天 17:00前在这里回复您，您不用一直等着。\n\n着急的话，请打客服热线 400-000-0721。',
    )
    const rows = await database.db
      .selectFrom('hand_over_requests')
      .select(['reason', 'topic', 'conversation_id'])
      .where('conversation_id', '=', 'in-hours')
      .execute()
    expect(rows).toEqual([{ reason: 'asked', topic: '提前还款被拒', conversation_id: 'in-hours' }])
  })

  it('says at night when the bank opens next', async () => {
    const where = { at: '2026-11-27T22:00', branchId: 'qy-binjiang', locale: 'en' } as const
    const { hear } = await open('night', where)
    await hear(ask)
    expect((await hear(skip)).said).toMatch(
      /^Your request is noted under H-\w{6}\.\n\nNobody is here right now\. We open on Mon,? 30 Nov at 09:00, and somebody will write to you here, on Mon,? 30 Nov at 17:00 at the latest\./,
    )
  })

  it('asks nothing more of who was not understood twice', async () => {
    const { hear } = await open('stuck')
    const { said, effects } = await hear({ command: 'hand-off', reason: 'failed-tries' })
    expect(said).toContain('抱歉，我没能帮上忙')
    const number = expect.stringMatching(/^H-/)
    expect(effects).toEqual([
      { name: 'person-requested', reason: 'failed-tries', number, isOpen: true },
    ])
  })

  it('offers to take down the complaint of who is angry', async () => {
    const { hear } = await open('angry')
    const begun = await hear({ command: 'hand-off', reason: 'complaint' })
    expect(begun.said).toMatch(/^好的，帮您找工作人员/)
    expect((await hear(skip)).replies[0]?.choices).toEqual([
      { label: '我要投诉' },
      { label: '不用找人了' },
    ])
  })

  it('promises nothing where no hours are known', async () => {
    const { hear } = await open('nowhere', { bankId: null })
    await hear(ask)
    expect((await hear(skip)).said.replace(/H-\w{6}/, 'H-')).toBe(
      '您的请求记下了，编号 H-。\n\n工作人员会在这里回复您，具体时间我现在说不准。',
    )
  })
})

describe('rating the service', () => {
  const rate = (score: string): Command => ({
    ...{ command: 'start-flow', flow: 'rate-service', values: { score } },
  })
  const kept = (conversation: string) =>
    database.db
      .selectFrom('service_ratings')
      .select(['score', 'comment', 'bank_id'])
      .where('conversation_id', '=', conversation)
      .execute()

  it('keeps the score and the comment', async () => {
    const { hear } = await open('happy')
    await hear({ command: 'start-flow', flow: 'rate-service', values: {} })
    await hear({ command: 'set-slot', slot: 'score', value: '5' })
    const end = await hear({ command: 'set-slot', slot: 'comment', value: '说得很清楚' })
    expect(end.said).toBe('谢谢您的认可，我们会接着努力。')
    expect(await kept('happy')).toEqual([{ score: 5, comment: '说得很清楚', bank_id: 'qingyu' }])
  })

  it('offers a way on to who is not content', async () => {
    const { hear } = await open('unhappy', { locale: 'en' })
    await hear(rate('1'))
    const end = await hear(skip)
    expect(end.replies[0]?.choices?.map(({ label }) => label)).toEqual([
      ...['I want to make a complaint', 'Speak to a person'],
    ])
    expect(end.effects).toEqual([{ name: 'service-rated', score: 1, hasComment: false }])
    expect(await kept('unhappy')).toEqual([{ score: 1, comment: null, bank_id: 'qingyu' }])
  })
})
