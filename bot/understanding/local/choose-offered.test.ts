import { describe, expect, it } from '@jest/globals'
import type { DialogueView } from '../../../dialogs/index.js'
import {
  ask,
  asking,
  heard,
  money,
  set,
  start,
  unclear,
} from '../../../test/support/understanding.js'

const half = money('500000')
const term = { months: 36 }
const calculating = { amount: half, term }

describe('a choice on show', () => {
  const methods = {
    ...asking('plan', 'method', calculating),
    offered: [
      { label: '等额本息', command: set('method', 'annuity'), synonyms: ['每月一样'] },
      { label: '等额本金', command: set('method', 'linear') },
      { label: '跳过', command: { command: 'skip' } },
    ],
  } satisfies DialogueView
  it.each([
    ['2', set('method', 'linear')],
    ['２', set('method', 'linear')],
    ['二', set('method', 'linear')],
    ['第二个', set('method', 'linear')],
    ['选第1个吧', set('method', 'annuity')],
    ['the second one', set('method', 'linear')],
    ['option 1', set('method', 'annuity')],
    ['最后一个', { command: 'skip' }],
    ['the last one', { command: 'skip' }],
    ['等额本金', set('method', 'linear')],
    ['等額本金', set('method', 'linear')],
    ['我选等额本息吧', set('method', 'annuity')],
    ['每月一样的', set('method', 'annuity')],
    ['等额本今', set('method', 'linear')],
    ['本息', set('method', 'annuity')],
    ['第八个', unclear('wrong-type')],
    ['跳过', { command: 'skip' }],
  ])('%s chooses', async (text, command) => {
    expect(await heard(text, methods)).toEqual([command])
  })

  it('says back a number that is none of them, to be refused with those there are', async () => {
    expect(await heard('7', methods)).toEqual([set('method', '7')])
  })

  it.each([
    ['第一个', 'visit', 'gaoxin'],
    ['2', 'visit', 'chengnan'],
    ['the last one', 'visit', 'chengnan'],
    ['高新那个', 'visit', 'gaoxin'],
  ])('%s is a card before it is a way on below', async (text, flow, branch) => {
    const offered = [
      { label: '高新', isItem: true as const, command: start(flow, { branch: 'gaoxin' }) },
      { label: '城南', isItem: true as const, command: start(flow, { branch: 'chengnan' }) },
      { label: '换个地方', say: '换个地方找网点' },
    ]
    expect(await heard(text, { offered })).toEqual([start(flow, { branch })])
  })

  it('does not choose when something is asked about it', async () => {
    expect(await heard('等额本息是什么意思？', methods)).toEqual([ask('等额本息是什么意思？')])
  })

  it('reads the words of a choice that has no command', async () => {
    const offered = [
      { label: '约 10 万', say: '10万' },
      { label: '约 50 万', say: '50万' },
    ]
    const amounts = { ...asking('plan', 'amount'), offered }
    expect(await heard('第二个', amounts)).toEqual([set('amount', half)])
    expect(await heard('50', amounts)).toEqual([set('amount', money('50'))])
  })

  it('takes a number for the value where it is one', async () => {
    const scores = ['5', '4', '3'].map((value) => ({
      label: `${value} 分`,
      command: set('staff', value),
    }))
    const staff = { ...asking('company', 'staff'), offered: scores }
    expect(await heard('3', staff)).toEqual([set('staff', '3')])
  })
})
