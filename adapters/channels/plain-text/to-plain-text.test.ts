import { describe, expect, it } from '@jest/globals'
import { describePresenter } from '../../../test/contracts/presenter.contract.js'
import { replies } from '../../../test/support/replies.js'
import { toPlainText } from './index.js'

describePresenter({ shown: toPlainText })

function written(name: string): string[] {
  const { reply, locale } = replies.find((one) => one.name === name)!
  return toPlainText(reply, locale).split('\n')
}

describe('a reply in letters only', () => {
  it('numbers the choices', () => {
    expect(written('a question with choices')).toEqual([
      '您想贷多久？',
      '',
      '1. 6个月',
      '2. 1年',
      '3. 3年',
    ])
  })

  it('reads Markdown out: no marks, links with their address, tables as sentences', () => {
    expect(written('an answer with Markdown, a source and the label of a model')).toEqual([
      '请马上挂失：',
      '',
      '1. 拨打热线 95XXX',
      '2. 或在手机银行 https://m.example.com/loss 办理 [1]',
      '',
      '渠道 柜台：费用 10元',
      '',
      '来源：',
      '[1] 借记卡章程 › 挂失',
      '以上内容由 AI 生成',
      '',
      '1. 挂失要钱吗',
    ])
  })

  it('writes a card a line a fact', () => {
    expect(written('a branch')).toEqual([
      '最近的是滨江科技支行。',
      '',
      '▪ 滨江科技支行',
      '营业中，17:00 关门 · 1.2 km',
      '今天：09:00–12:00，13:30–17:00',
      '地址：杭州市滨江区江南大道3688号',
      '电话：0571-0000-7212',
      '地图：https://uri.amap.com/marker?position=120.21,30.18&name=%E6%BB%A8%E6%B1%9F',
      '可办业务：请回复“滨江科技支行可以办什么业务”',
    ])
  })

  it('writes a table a line a row', () => {
    expect(written('a table').slice(2)).toEqual([
      '▪ Repayment of ¥500,000',
      'Term 1 year: Each month ¥42,541.20, Interest in all ¥10,494.40',
      'Term 3 years: Each month ¥14,727.03, Interest in all ¥30,173.08',
      'An estimate; the contract prevails. APR 3.85%, simple interest.',
    ])
  })

  it.each([
    ['# 标题\n正文', '标题\n\n正文'],
    ['- 甲\n- 乙', '· 甲\n· 乙'],
    ['> 引文', '引文'],
    ['甲  \n乙', '甲\n乙'],
    ['`代码` ~~旧~~ *斜*', '代码 旧 斜'],
    ['[95XXX](tel:95XXX)', '95XXX'],
    ['<b>标签</b>', '<b>标签</b>'],
    ['3 \\* 4', '3 * 4'],
    ['', ''],
  ])('reads %j as %j', (text, expected) => {
    expect(toPlainText({ text }, 'zh-CN')).toBe(expected)
  })
})
