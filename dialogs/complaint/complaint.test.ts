import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { listComplaints } from '../../core/complaints/index.js'
import { openDemoDatabase } from '../../test/support/demo.js'
import { openDialogue } from '../../test/support/dialogue.js'
import type { Command } from '../index.js'
import { complaintFlow as flow } from './flow.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDemoDatabase()
})
afterAll(() => database.close())

const begin: Command = { command: 'start-flow', flow: 'complaint', values: {} }
const set = (slot: string, value: unknown): Command => ({ command: 'set-slot', slot, value })
const skip: Command = { command: 'skip' }
const yes: Command = { command: 'confirm', yes: true }

function open(name: string, locale: 'zh-CN' | 'en' = 'zh-CN') {
  return openDialogue({
    ...{ db: database.db, flows: [flow], name, at: '2026-11-23T10:00', locale },
  })
}

describe('a complaint', () => {
  it('is taken down with its branch and a phone number, and promised an answer', async () => {
    const { hear, conversation } = await open('all')
    expect((await hear(begin)).said).toContain('请说说经过')
    expect((await hear(set('what', '太差'))).said).toContain('请多说一两句')
    const story = '昨天在武林支行排了两小时队，没人理'
    const asked = await hear(set('what', story))
    expect(asked.replies[0]?.choices).toHaveLength(6)
    expect((await hear(set('subject', 'branch'))).said).toBe('是哪家网点？')
    expect((await hear(set('branch', 'lj-no-such'))).said).toContain('我们没有这家网点')
    await hear(set('branch', 'qy-wulin'))
    const confirm = await hear(set('phone', '+8613812345678'))
    expect(confirm.said).toContain('您的电话只用来告诉您处理结果')
    expect(confirm.replies[0]?.parts?.[0]).toMatchObject({
      facts: [
        { label: '经过', value: story },
        { label: '问题类型', value: '网点服务' },
        { label: '网点', value: '武林支行' },
        { label: '电话', value: '138****5678' },
      ],
    })
    const end = await hear(yes)
    const [complaint] = await listComplaints(database, { ...conversation, customerId: null })
    expect(complaint).toMatchObject({
      ...{ subject: 'branch', aboutBranchId: 'qy-wulin', description: story },
      ...{ answerBy: '2026-12-08', maskedPhone: '138****5678' },
    })
    expect(end.said).toContain(`编号 ${complaint?.number}`)
    expect(end.said).toContain('最晚12月8日周二给您答复')
    expect(end.said).toContain('到时打 138****5678 告诉您结果')
    expect(end.effects).toEqual([
      {
        ...{ name: 'complaint-filed', number: complaint?.number },
        ...{ subject: 'branch', answerBy: '2026-12-08' },
      },
    ])
  })

  it('needs no branch for what is about fees, and no phone number', async () => {
    const { hear } = await open('few', 'en')
    await hear(begin)
    await hear(set('what', 'I was charged a fee that nobody told me about'))
    expect((await hear(set('subject', 'fees'))).said).toContain('May we have a number')
    expect((await hear(skip)).said).toBe('Please check it; then I will file it.')
    const end = await hear(yes)
    expect(end.said).toMatch(/filed under C-\w{6}; .* answer on Tue,? 8 Dec at the latest/)
    expect(end.said).toContain('please call 400-000-0721')
  })

  it('is filed once when its turn is run again', async () => {
    const { hear, conversation } = await open('again')
    await hear({ ...begin, values: { what: '柜员一直玩手机不理人', subject: 'person' } })
    await hear(skip)
    await hear(skip)
    const first = await hear(yes)
    const person = { ...conversation, customerId: null }
    expect(await listComplaints(database, person)).toHaveLength(1)
    const { finish } = flow
    const [row] = await database.db
      .selectFrom('complaints')
      .select('once_key')
      .where('user_id', '=', conversation.userId)
      .execute()
    const again = await finish({
      ...{ values: { what: '柜员一直玩手机不理人', subject: 'person' }, customer: null },
      ...{ onceKey: row?.once_key ?? '', locale: 'zh-CN', now: new Date('2026-11-23T02:00:00Z') },
      ...{ conversation, sentences: flow.sentences['zh-CN'] },
      needs: {
        db: database.db,
        clock: { now: () => new Date('2026-11-24T02:00:00Z') },
        sealer: {
          seal: () => Promise.reject(new Error()),
          open: () => Promise.reject(new Error()),
        },
        newId: () => 'quite another',
      },
    })
    expect(again.replies.map(({ text }) => text).join('\n\n')).toBe(first.said)
    expect(await listComplaints(database, person)).toHaveLength(1)
  })
})
