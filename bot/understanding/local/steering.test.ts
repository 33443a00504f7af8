import { describe, expect, it } from '@jest/globals'
import type { Command } from '../../../dialogs/index.js'
import {
  ask,
  asking,
  confirm,
  heard,
  money,
  set,
  talk,
  unclear,
} from '../../../test/support/understanding.js'

const half = money('500000')
const term = { months: 36 }
const calculating = { amount: half, term }

describe('words of repair', () => {
  const amount = asking('plan', 'amount')
  it.each([
    ['算了', { command: 'cancel' }],
    ['那就算了吧', { command: 'cancel' }],
    ['算了算了', { command: 'cancel' }],
    ['不办了', { command: 'cancel' }],
    ['取消', { command: 'cancel' }],
    ['never mind', { command: 'cancel' }],
    ['Please cancel it.', { command: 'cancel' }],
    ['再说一遍', { command: 'repeat' }],
    ['可以再说一遍吗？', { command: 'repeat' }],
    ['Sorry, could you repeat that please?', { command: 'repeat' }],
    ['什么意思', { command: 'clarify' }],
    ['这是什么意思啊？', { command: 'clarify' }],
    ['为什么要这个', { command: 'clarify' }],
    ['为什么要金额啊', { command: 'clarify' }],
    ['what do you mean?', { command: 'clarify' }],
    ['Why do you need the amount?', { command: 'clarify' }],
    ['重新开始', { command: 'start-over' }],
    ["let's start over", { command: 'start-over' }],
    ['跳过', { command: 'skip' }],
    ['skip it', { command: 'skip' }],
    ['说英文', { command: 'change-language', locale: 'en' }],
    ['speak Chinese please', { command: 'change-language', locale: 'zh-CN' }],
    ['转人工', { command: 'hand-off', reason: 'asked' }],
    ['我要找真人谢谢', { command: 'hand-off', reason: 'asked' }],
    ['I want to talk to a human', { command: 'hand-off', reason: 'asked' }],
    ['你好', talk('greeting')],
    ['谢谢！', talk('thanks')],
    ['再见', talk('goodbye')],
    ['太棒了', talk('praise')],
    ['你是谁', talk('who-are-you')],
    ['Are you a robot?', talk('who-are-you')],
    ['我不想活了', talk('distress')],
    ['I want to kill myself', talk('distress')],
    ['不知道', { command: 'clarify' }],
    ['好的', unclear()],
  ] as [string, Command][])('%s', async (text, command) => {
    expect(await heard(text, amount)).toEqual([command])
  })

  it('leaves a slot empty for who has none, and gives up for who needs no more', async () => {
    const note = asking('visit', 'note')
    expect(await heard('没有', note)).toEqual([{ command: 'skip' }])
    expect(await heard('不用了', note)).toEqual([{ command: 'skip' }])
    expect(await heard('不知道', asking('plan', 'rate'))).toEqual([{ command: 'skip' }])
    expect(await heard('不用了', amount)).toEqual([{ command: 'cancel' }])
  })

  it.each([
    ['confirm', '好的', confirm(true)],
    ['confirm', '没错', confirm(true)],
    ['confirm', '好的，谢谢', confirm(true)],
    ['confirm', '不对', confirm(false)],
    ['confirm', '不用', confirm(false)],
    ['confirm', 'Yes, please', confirm(true)],
    ['confirm', 'looks good to me', confirm(true)],
    ['confirm', 'no', confirm(false)],
    ['confirm', '取消', { command: 'cancel' }],
    ['cancel', '是的', confirm(true)],
    ['cancel', '取消', confirm(true)],
    ['cancel', '不取消', confirm(false)],
    ['cancel', '继续办', confirm(false)],
    ['go-on', '继续', confirm(true)],
    ['go-on', '不用了', confirm(false)],
    ['go-on', 'carry on', confirm(true)],
  ] as const)('hears yes or no to %s: %s', async (kind, text, command) => {
    const stack = [{ flow: 'plan', values: calculating, skipped: [] }]
    expect(await heard(text, { question: { kind, flow: 'plan' }, stack })).toEqual([command])
  })

  it('hears yes or no in a slot that wants it', async () => {
    const urgent = asking('report', 'urgent')
    expect(await heard('是的', urgent)).toEqual([set('urgent', true)])
    expect(await heard('不急', urgent)).toEqual([set('urgent', false)])
    expect(await heard('没有', urgent)).toEqual([set('urgent', false)])
    expect(await heard('yes', urgent)).toEqual([set('urgent', true)])
  })

  it.each([
    ['你好', talk('greeting')],
    ['谢谢您', talk('thanks')],
    ['谢谢，再见', talk('goodbye')],
    ['没有了', talk('thanks')],
    ['取消', { command: 'cancel' }],
    ['取消自动还款怎么操作', ask('取消自动还款怎么操作')],
    ['人工客服电话是多少', ask('人工客服电话是多少')],
    ['换成中文', { command: 'change-language', locale: 'zh-CN' }],
  ] as [string, Command][])('says %s when nothing is open', async (text, command) => {
    expect(await heard(text)).toEqual([command])
  })
})
