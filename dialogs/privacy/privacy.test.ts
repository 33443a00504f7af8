import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import {
  findCustomerByIdentity,
  listConsents,
  listPrivacyRequests,
} from '../../core/customers/index.js'
import { listComplaints } from '../../core/complaints/index.js'
import { listLeadsOfCustomer } from '../../core/leads/index.js'
import { openDemoDatabase } from '../../test/support/demo.js'
import { openDialogue } from '../../test/support/dialogue.js'
import { complaintFlow } from '../complaint/flow.js'
import type { Command } from '../index.js'
import { leaveContactFlow } from '../leave-contact/flow.js'
import { privacyFlow } from './flow.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDemoDatabase()
})
afterAll(() => database.close())

const wish = (value: string): Command => ({
  ...{ command: 'start-flow', flow: 'privacy', values: { wish: value } },
})
const start = (flow: string, values: Record<string, unknown>): Command => ({
  ...{ command: 'start-flow', flow, values },
})
const set = (slot: string, value: unknown): Command => ({ command: 'set-slot', slot, value })
const skip: Command = { command: 'skip' }
const yes: Command = { command: 'confirm', yes: true }

function open(name: string, locale: 'zh-CN' | 'en' = 'zh-CN') {
  const flows = [privacyFlow, leaveContactFlow, complaintFlow]
  return openDialogue({ db: database.db, flows, name, at: '2026-11-23T10:00', locale })
}

type Heard = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['hear']>>

function factsIn({ replies }: Heard): Record<string, string> {
  const part = replies.flatMap(({ parts = [] }) => parts)[0]
  if (part?.kind !== 'facts') throw new Error('expected facts')
  return Object.fromEntries(part.facts.map(({ label, value }) => [label, value]))
}

describe('what is known', () => {
  it('is little of a stranger, and says so', async () => {
    const { hear } = await open('stranger')
    expect(factsIn(await hear(wish('know')))).toEqual({
      身份: '访客，我们不知道您是谁',
      聊天记录: expect.stringMatching(/^1 次会话/),
      个性化推荐和营销: '没有同意过，不会推送',
    })
  })

  it('is told of a customer with numbers and names masked', async () => {
    const { hear } = await open('customer')
    await hear(start('leave-contact', { phone: '+8613812345678' }))
    await hear(set('topic', '经营贷'))
    await hear(set('name', '李女士'))
    await hear(skip)
    await hear(yes)
    await hear(start('complaint', { what: '柜员态度差，叫我等', subject: 'person' }))
    await hear(skip)
    await hear(skip)
    await hear(yes)
    await hear(wish('stop-offers'))
    const known = await hear(wish('know'))
    expect(factsIn(known)).toEqual({
      身份: '客户，未留姓名，2026年11月22日起',
      聊天记录: expect.stringMatching(/^1 次会话/),
      预约回电: '经营贷，李*，138****5678，保存到2027年11月23日',
      投诉: expect.stringMatching(/^C-\w{6}，2026年11月23日提交$/),
      电话联系: '已同意，2026年11月23日',
      个性化推荐和营销: '已停止，2026年11月23日',
    })
    expect(JSON.stringify(known.replies)).not.toMatch(/13812345678|李女士/)
    expect(known.replies[0]?.choices?.map(({ label }) => label)).toEqual(['更正信息', '删除信息'])
  })
})

describe('wishes', () => {
  const person = (userId: string) => ({ channel: 'web-chat', userId, customerId: null })

  it('to stop offers and to have them again take effect at once, with a record', async () => {
    const { hear, conversation } = await open('offers', 'en')
    const stopped = await hear(wish('stop-offers'))
    expect(stopped.said).toContain('no more personalised offers and marketing, at once')
    expect(stopped.view.stack).toEqual([])
    const customer = await findCustomerByIdentity(database, conversation)
    const consents = () => listConsents(database, customer?.id ?? '')
    expect(await consents()).toMatchObject([
      {
        ...{ purpose: 'personalised-offers', granted: false, textVersion: '2026-11' },
        ...{ channel: 'web-chat', createdAt: new Date('2026-11-23T02:00:00Z') },
      },
    ])
    // The clock stands still here: the later of two words at one time must win all the same.
    expect((await hear(wish('allow-offers'))).effects).toEqual([{ name: 'offers-allowed' }])
    expect(await consents()).toMatchObject([{ granted: true }])
  })

  it('to correct something are taken down with a number', async () => {
    const { hear, conversation } = await open('correct')
    expect((await hear(wish('correct'))).said).toContain('哪一项要更正')
    expect((await hear(set('item', 'name'))).said).toContain('应该是什么')
    expect((await hear(set('details', '改'))).said).toContain('请说具体一点')
    const end = await hear(set('details', '称呼写成了张先生，应该是章女士'))
    const [request] = await listPrivacyRequests(database, person(conversation.userId))
    expect(request).toMatchObject({ kind: 'correct', item: 'name', answerBy: '2026-12-14' })
    expect(end.said).toContain(`编号 ${request?.number}`)
    expect(end.said).toContain('最晚12月14日周一给您答复')
  })

  it('to correct a number is read back with its mask, and kept sealed', async () => {
    const { hear, conversation } = await open('correct-phone', 'en')
    const asked = await hear(
      start('privacy', { item: 'phone', wish: 'correct', phone: '+8613812345678' }),
    )
    expect(asked.said).toBe('The number is to be 138****5678. Is that right?')
    await hear(yes)
    expect(await listPrivacyRequests(database, person(conversation.userId))).toMatchObject([
      { kind: 'correct', item: 'phone', maskedPhone: '138****5678', details: null },
    ])
    const rows = await database.db.selectFrom('privacy_requests').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('13812345678')
  })

  it('to have the number deleted takes it from call-backs and complaints, and the consent', async () => {
    const { hear, conversation } = await open('delete-phone')
    await hear(start('leave-contact', { topic: '经营贷', phone: '+8613812345678' }))
    for (const command of [skip, skip, yes]) await hear(command)
    await hear(
      start('complaint', {
        ...{ what: '柜员态度差，叫我等', subject: 'other', phone: '+8613812345678' },
      }),
    )
    await hear(yes)
    await hear(start('privacy', { wish: 'delete', item: 'phone' }))
    const { said } = await hear(yes)
    const [request] = await listPrivacyRequests(database, person(conversation.userId))
    expect(request).toMatchObject({ kind: 'delete', item: 'phone', maskedPhone: null })
    expect(said).toContain(`请求编号 ${request?.number}`)
    const customer = await findCustomerByIdentity(database, conversation)
    expect(await listLeadsOfCustomer(database, customer?.id ?? '')).toEqual([])
    expect(await listConsents(database, customer?.id ?? '')).toMatchObject([
      { purpose: 'contact', granted: false },
    ])
    expect(await listComplaints(database, person(conversation.userId))).toMatchObject([
      { description: '柜员态度差，叫我等', maskedPhone: null },
    ])
  })

  it('for a copy are taken down at once', async () => {
    const { hear, conversation } = await open('copy')
    const { said } = await hear(wish('copy'))
    const requests = await listPrivacyRequests(database, person(conversation.userId))
    expect(requests).toMatchObject([{ kind: 'copy', item: null, answerBy: '2026-12-14' }])
    expect(said).toContain(`编号 ${requests[0]?.number}。我们最晚12月14日周一`)
  })

  it('to delete are asked about again, and dropped at a no', async () => {
    const { hear, conversation } = await open('delete', 'en')
    expect((await hear(wish('delete'))).said).toContain('Shall I really have it deleted?')
    expect((await hear({ command: 'confirm', yes: false })).said).toBe(
      'All right, nothing was deleted.',
    )
    expect(await listPrivacyRequests(database, person(conversation.userId))).toEqual([])
    await hear(wish('delete'))
    const { effects } = await hear(yes)
    const [request] = await listPrivacyRequests(database, person(conversation.userId))
    expect(effects).toEqual([
      {
        ...{ name: 'privacy-requested', kind: 'delete', number: request?.number },
        item: null,
        answerBy: '2026-12-14',
      },
    ])
  })
})
