import { describe, expect, it } from '@jest/globals'
import type { DialogueView } from '../../../dialogs/index.js'
import { aView, asking, correct, heard, money, set } from '../../../test/support/understanding.js'

const half = money('500000')
const term = { months: 36 }
const calculating = { amount: half, term }

describe('corrections', () => {
  const visiting = { branch: 'gaoxin', when: '2026-11-19T14:00', name: '张三' }
  const phone = asking('visit', 'phone', visiting)
  it.each([
    ['不对，是三点', correct('when', '2026-11-19T15:00')],
    ['改成后天吧', correct('when', '2026-11-20T14:00')],
    ['改成南大街支行', correct('branch', 'nandajie')],
    ['不是高新支行，是南大街支行', correct('branch', 'nandajie')],
    ['姓名改成李四', correct('name', '李四')],
    ['姓名写错了', correct('name', null)],
    ['我想改一下网点', correct('branch', null)],
    ['Actually make it South Street branch', correct('branch', 'nandajie')],
    ['no, at 4 pm', correct('when', '2026-11-19T16:00')],
    ['change the branch to South Street branch', correct('branch', 'nandajie')],
    ['南大街支行', correct('branch', 'nandajie')],
  ])('%s changes an earlier slot', async (text, command) => {
    expect(await heard(text, phone)).toEqual([command])
  })

  const sure = {
    question: { kind: 'confirm', flow: 'plan' },
    stack: [
      { flow: 'plan', values: { ...calculating, rate: '3.85', method: 'annuity' }, skipped: [] },
    ],
  } as const
  it.each([
    ['不是50万是60万', [correct('amount', money('600000'))]],
    ['是60万，不是50万', [correct('amount', money('600000'))]],
    ['金额改一下，改成60万', [correct('amount', money('600000'))]],
    ['不对，金额是60万', [correct('amount', money('600000'))]],
    ['好的，不过期限改成5年', [correct('term', { months: 60 })]],
    ['actually make it 5 years', [correct('term', { months: 60 })]],
    ['等额本息改成等额本金', [correct('method', 'linear')]],
    [
      '金额改成60万，期限改成5年',
      [correct('amount', money('600000')), correct('term', { months: 60 })],
    ],
    ['60万', [correct('amount', money('600000'))]],
    ['金额不对', [correct('amount', null)]],
    ['the amount is wrong', [correct('amount', null)]],
    ['利率改成4', [correct('rate', '4')]],
  ])('%s changes what was read back', async (text, commands) => {
    expect(await heard(text, sure as unknown as DialogueView)).toEqual(commands)
  })

  it.each([
    ['利率不对，是4.2', [correct('rate', '4.2')]],
    ['the rate is wrong, it is 4.2', [correct('rate', '4.2')]],
    ['首付应该是三成', [set('deposit', { percent: '30' })]],
    ['还法改成按月付息', [correct('method', '按月付息')]],
    ['期限', [correct('term', null)]],
    ['term', [correct('term', null)]],
  ])('%s goes to the slot that it names', async (text, commands) => {
    expect(await heard(text, sure as unknown as DialogueView)).toEqual(commands)
  })

  const named = asking('visit', 'phone', { ...visiting, note: '带孩子，办200元的卡' })
  it.each([
    ['姓名不对，应该是王五', correct('name', '王五')],
    ['change the name to Mary Smith', correct('name', 'Mary Smith')],
    ['the name is wrong, it is Mary', correct('name', 'Mary')],
    ['不是张三，是张山', correct('name', '张山')],
    ['not 张三 but 张珊', correct('name', '张珊')],
    ['不对，是300元', correct('note', '带孩子，办300元的卡')],
    ['备注改成：晚点到', correct('note', '晚点到')],
  ])('%s changes a text', async (text, command) => {
    expect(await heard(text, named)).toEqual([command])
  })

  it('adds to what was told at length what corrects no value in it', async () => {
    const what = '昨天下午在柜台排了两个小时的队，最后告诉我系统坏了，让我改天再来'
    const day = asking('report', 'day', { what })
    expect(await heard('不对，是三个小时', day)).toEqual([
      correct('what', `${what}\n不对，是三个小时`),
    ])
  })

  it('takes what is told for a story, whatever was changed in it', async () => {
    const told = '你们把我的预约改成了周五，也不通知我'
    expect(await heard(told, asking('report', 'what'))).toEqual([set('what', told)])
  })

  it('reaches into a flow that waits below', async () => {
    const nested = aView({
      question: { kind: 'slot', flow: 'nearby', slot: 'place' },
      stack: [
        { flow: 'nearby', values: {}, skipped: [] },
        { flow: 'plan', values: calculating, skipped: [] },
      ],
    })
    expect(await heard('金额改成60万', nested)).toEqual([
      { ...correct('amount', money('600000')), flow: 'plan' },
    ])
  })

  it('fills what is still missing where nothing was said before', async () => {
    expect(await heard('不对，是三年', asking('plan', 'term', { amount: half }))).toEqual([
      set('term', term),
    ])
  })

  it('takes the last of two where the first is taken back', async () => {
    expect(await heard('50万，不对，60万', asking('plan', 'amount'))).toEqual([
      set('amount', money('600000')),
    ])
  })
})
