import { describe, expect, it } from '@jest/globals'
import type { Command } from '../../../dialogs/index.js'
import {
  ask,
  asking,
  examplePlaces,
  heard,
  money,
  set,
  start,
  talk,
} from '../../../test/support/understanding.js'

const half = money('500000')

describe('beginning a flow', () => {
  it.each([
    ['贷款80万10年月供是多少', start('plan', { amount: money('800000'), term: { months: 120 } })],
    [
      '我想约明天上午十点去高新支行',
      start('visit', { branch: 'gaoxin', when: '2026-11-19T10:00' }),
    ],
    ['钟楼附近哪有网点能换外汇', start('nearby', { place: examplePlaces.tower, service: 'fx' })],
    ['我要投诉', start('report')],
    ['I would like to make a complaint', start('report')],
    [
      'calculate 300k over 5 years',
      start('plan', { amount: money('300000'), term: { months: 60 } }),
    ],
    ['帮我叫个真人来', { command: 'hand-off', reason: 'asked' }],
    ['你好，我要投诉', start('report')],
  ] as [string, Command][])('%s', async (text, command) => {
    expect(await heard(text)).toEqual([command])
  })

  it.each([
    '定期存款利率是多少',
    '手机银行转账限额',
    '贷款需要什么材料',
    'How do I reset my PIN?',
    'interest rate on savings',
    '今天天气真不错',
    '🤔🤔什么是大额存单',
  ])('%s is a question', async (text) => {
    expect(await heard(text)).toEqual([ask(text)])
  })

  it.each(['口座を開きたいです', 'Как открыть счёт?', 'أريد فتح حساب', '계좌를 개설하고 싶어요'])(
    '%s is in a language that is not spoken',
    async (text) => {
      expect(await heard(text)).toEqual([talk('other-language')])
    },
  )

  it('takes more in the middle of another flow', async () => {
    const amount = asking('plan', 'amount')
    expect(await heard('我要投诉', amount)).toEqual([start('report')])
    expect(await heard('信用卡年费多少', amount)).toEqual([ask('信用卡年费多少')])
    expect(await heard('三年定期利率是多少', asking('plan', 'term'))).toEqual([
      ask('三年定期利率是多少'),
    ])
  })
})

describe('two concerns in one message', () => {
  it.each([
    [
      '我要投诉，顺便帮我找一下钟楼附近的网点',
      [start('report'), start('nearby', { place: examplePlaces.tower })],
    ],
    ['帮我找个网点，另外大额存单利率是多少', [start('nearby'), ask('大额存单利率是多少')]],
    ['算了，我要投诉', [{ command: 'cancel' }, start('report')]],
    ['谢谢。信用卡年费多少？', [ask('信用卡年费多少？')]],
    ['我在钟楼这边。附近有网点吗', [start('nearby', { place: examplePlaces.tower })]],
    ['定期利率多少？活期呢？', [ask('定期利率多少？活期呢？')]],
    [
      'Find me a branch near Bell Tower. Also, what is the annual fee?',
      [start('nearby', { place: examplePlaces.tower }), ask('what is the annual fee?')],
    ],
  ] as [string, Command[]][])('%s', async (text, commands) => {
    expect(await heard(text)).toEqual(commands)
  })

  it('fills the slot and answers what is asked beside it', async () => {
    expect(await heard('50万。另外信用卡年费多少？', asking('plan', 'amount'))).toEqual([
      set('amount', half),
      ask('信用卡年费多少？'),
    ])
  })
})

describe('a text that was asked for', () => {
  const what = asking('report', 'what')
  it.each([
    ['等了两个小时没人理我，柜员态度还很差'],
    ['你们柜员昨天下午三点跟我吵起来了，我要求道歉，怎么能这样对客户？'],
    ['The clerk was rude and I waited two hours.'],
    ['名前は山田です'],
    ['你们为什么乱扣我的钱，我要投诉'],
    ['服务很好'],
  ])('%s', async (text) => {
    expect(await heard(text, what)).toEqual([set('what', text)])
  })

  it.each([
    ['算了', { command: 'cancel' }],
    ['转人工', { command: 'hand-off', reason: 'asked' }],
    ['什么意思', { command: 'clarify' }],
    ['信用卡年费多少？', ask('信用卡年费多少？')],
    ['帮我找一下最近的网点', start('nearby')],
  ] as [string, Command][])('%s is none', async (text, command) => {
    expect(await heard(text, what)).toEqual([command])
  })
})
