import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { findCustomerByIdentity, listConsents, type Customer } from '../../core/customers/index.js'
import { listLeadsOfCustomer } from '../../core/leads/index.js'
import { openDemoDatabase } from '../../test/support/demo.js'
import { openDialogue, testSealer } from '../../test/support/dialogue.js'
import { aFlowContext } from '../../test/support/flows.js'
import type { Command } from '../index.js'
import { leaveContactFlow as flow } from './flow.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDemoDatabase()
})
afterAll(() => database.close())

// A Sunday; Wulin is open on weekends.
const sunday = '2026-11-22T10:00'
const begin: Command = { command: 'start-flow', flow: 'leave-contact', values: {} }
const set = (slot: string, value: unknown): Command => ({ command: 'set-slot', slot, value })
const yes: Command = { command: 'confirm', yes: true }

describe('leaving contact details', () => {
  it('asks, says what the number is used for, and records a lead', async () => {
    const { hear, conversation } = await openDialogue({
      ...{ db: database.db, flows: [flow], name: 'all', at: sunday, branchId: 'qy-wulin' },
    })
    const begun = await hear(begin)
    expect(begun.said).toContain('您想了解哪方面？')
    expect(begun.view.offered[0]).toEqual({ label: '贷款', command: set('topic', '贷款') })
    expect((await hear(set('topic', '开店资金周转'))).said).toBe('请问怎么称呼您？')
    expect((await hear(set('name', '我姓李'))).said).toBe('请留一个能接到的电话号码。')
    const asked = await hear(set('phone', '+8613812345678'))
    expect(asked.replies[0]?.choices?.map(({ label }) => label)).toEqual([
      ...['明天上午十点', '明天下午三点', '跳过'],
    ])
    const confirm = await hear(set('time', '2026-11-23T15:00'))
    expect(confirm.said).toContain(
      '青屿银行会用这些信息就这件事与您联系，不作他用，也不给别人，最长保存 12 个月',
    )
    expect(confirm.replies[0]?.parts).toEqual([
      {
        ...{ kind: 'facts', title: '预约回电', actions: [] },
        facts: [
          { label: '咨询内容', value: '开店资金周转' },
          { label: '称呼', value: '李' },
          { label: '电话', value: '138****5678' },
          { label: '回电时间', value: '明天 15:00' },
        ],
      },
    ])
    const end = await hear(yes)
    expect(end.said).toContain('同事会在明天 15:00前后打 138****5678 联系您')
    const customer = await findCustomerByIdentity(database, conversation)
    const [lead] = await listLeadsOfCustomer(database, customer?.id ?? '')
    expect(lead).toMatchObject({
      ...{ bankId: 'qingyu', branchId: 'qy-wulin', topic: '开店资金周转', name: '李' },
      ...{ maskedPhone: '138****5678', preferredAt: new Date('2026-11-23T15:00:00+08:00') },
    })
    expect(await testSealer.open(lead?.sealedPhone ?? '')).toBe('+8613812345678')
    expect(end.effects).toEqual([{ name: 'lead-recorded', lead: lead?.id, hasTime: true }])
    expect(await listConsents(database, customer?.id ?? '')).toMatchObject([
      { purpose: 'contact', granted: true, textVersion: '2026-11' },
    ])
  })

  it('takes fewer words in English', async () => {
    const { hear } = await openDialogue({
      ...{ db: database.db, flows: [flow], name: 'few', at: sunday, locale: 'en' },
    })
    await hear({ ...begin, values: { phone: '+447911123456' } })
    await hear(set('topic', 'a mortgage'))
    await hear({ command: 'skip' })
    const confirm = await hear({ command: 'skip' })
    expect(confirm.replies[0]?.parts?.[0]).toMatchObject({
      title: 'Your call-back',
      facts: [
        { label: 'Topic', value: 'a mortgage' },
        { label: 'Phone', value: '+44****3456' },
        { label: 'Time to call', value: 'any time' },
      ],
    })
    const end = await hear(yes)
    expect(end.said).toMatch(
      /A colleague will ring \+44\*{4}3456, today at 1\d:\d\d at the latest\./,
    )
  })

  it('asks whom it knows no name', async () => {
    const context = aFlowContext(flow, { db: database.db, values: {}, at: sunday })
    expect(await flow.prefill?.(context)).toEqual({})
    const known: Customer = {
      ...{ id: 'c', kind: 'person', name: '陈晨', locale: 'zh-CN', createdAt: new Date() },
      ...{ homeBranchId: null, accountManagerId: null },
    }
    expect(await flow.prefill?.({ ...context, customer: known })).toEqual({ name: '陈晨' })
  })
})

describe('what may be said', () => {
  const check = (slot: string, value: string, locale: 'zh-CN' | 'en' = 'zh-CN') => {
    // Binjiang branch is open from Monday to Friday.
    const context = aFlowContext(flow, { db: database.db, values: {}, at: sunday, locale })
    const conversation = { ...context.conversation, branchId: 'qy-binjiang' }
    return flow.slots[slot]?.check?.(value as never, { ...context, conversation })
  }

  it.each([
    ['name', '我叫李雷', '李雷'],
    ['name', '叫我王先生吧', '王先生'],
    ['name', ' Ms Li. ', 'Ms Li'],
    ['name', "I'm Tom", 'Tom'],
    ['topic', ' 房贷 ', '房贷'],
    ['phone', '+85261234567', '+85261234567'],
    ['time', '2026-11-23T17:00', '2026-11-23T17:00'],
  ])('%s %j is taken as %j', async (slot, value, taken) => {
    expect(await check(slot, value)).toEqual({ ok: true, value: taken })
  })

  it.each([
    ['name', '138****5678', '电话下一步再留'],
    ['name', '！！！', '李女士'],
    ['topic', '？？', '还没看到内容'],
    ['phone', '+8612', '请核对'],
    ['time', '2026-11-22T09:00', '已经过了'],
    ['time', '2026-12-30T09:00', '30 天以内'],
    ['time', '2026-11-23T07:59', '11月23日周一的上班时间是 09:00–12:00、13:30–17:00'],
    ['time', '2026-11-23T17:01', '那时候没有同事在'],
    ['time', '2026-11-28T10:00', '11月28日周六我们不上班，11月30日周一可以吗'],
  ])('%s %j is refused with help', async (slot, value, help) => {
    expect(await check(slot, value)).toMatchObject({
      ok: false,
      problem: expect.stringContaining(help),
    })
  })
})
