import { describe, expect, it } from '@jest/globals'
import type { BranchCard, ProductCard } from '../../core/conversations/index.js'
import type { GroundedAnswer } from '../../knowledge/index.js'
import { besideCards } from './beside-cards.js'

const branch: BranchCard = {
  ...{ kind: 'branch', id: 'b', name: '滨江科技支行', address: '', phone: '', open: true },
  ...{ status: '', facts: [], action: { title: '', value: '' } },
}
const branchLines = [
  '地址：杭州市滨江区江南大道3688号',
  '电话：0571-0000-7212',
  '营业时间：周一至周五 09:00–12:00、13:30–17:00；周六、周日 休息',
  '可办业务 A：个人业务（存取款、转账），请准备：本人有效身份证件',
]
const loan: ProductCard = {
  ...{ kind: 'product', id: 'l', name: '青屿小微信用贷', keyFigure: null, facts: [], risk: null },
  summary: '以纳税和结算记录为依据的信用贷款，额度内随借随还。',
  ...{ disclosures: [], action: { title: '', value: '' } },
}
const loanLines = [
  '企业贷款产品，产品代码 QY-L11',
  loan.summary,
  '年利率（单利）：年化 3.65%–4.85%',
  '贷款额度：5万元至200万元',
  '期限：6个月；1年；2年；3年',
  '所需材料：营业执照',
]

const steps = ['1. 带好身份证', '2. 到柜台取号', '3. 几点下班前都可以办']

function answerOf(lines: string[], title: string): GroundedAnswer {
  return {
    kind: 'answer',
    text: `${lines.join('\n')} [1]`,
    citations: [{ position: 1, passageId: 'p', title, heading: null, quote: lines.join('\n') }],
    records: [],
    writtenBy: 'bank',
    ...{ language: 'zh-CN', otherLanguage: false, confidence: 0.9 },
  }
}

describe('an answer beside the card of its record', () => {
  it.each([
    ['滨江科技支行几点下班', branch, branchLines[2]],
    ['滨江科技支行电话多少', branch, branchLines[1]],
    ['滨江科技支行在哪里', branch, branchLines[0]],
    ['青屿小微信用贷利率是多少', loan, loanLines[2]],
    ['小微企业贷款利率是多少', loan, loanLines[2]],
    ['青屿小微信用贷能借多久', loan, loanLines[4]],
    ['青屿小微信用贷怎么样', loan, loanLines[1]],
  ])('to "%s" says the line that answers it', (question, card, line) => {
    const lines = card === branch ? branchLines : loanLines
    const answer = answerOf(lines, card === branch ? '青屿银行滨江科技支行' : card.name)
    expect(besideCards(answer, { question, cards: [card] })).toBe(`**${card.name}** ${line} [1]`)
  })

  it.each([
    ['quotes something else', answerOf(branchLines, '网点什么时候开门？'), [branch]],
    ['quotes a document of that name', answerOf(steps, branch.name), [branch]],
    ['has no card', answerOf(branchLines, '青屿银行滨江科技支行'), []],
    ['is short', answerOf(branchLines.slice(0, 2), '青屿银行滨江科技支行'), [branch]],
    [
      'was written by a model',
      { ...answerOf(branchLines, branch.name), writtenBy: 'model' },
      [branch],
    ],
  ] as const)('is left as it is where it %s', (_, answer, cards) => {
    const question = '滨江科技支行几点下班'
    expect(besideCards(answer, { question, cards: [...cards] })).toBe(answer.text)
  })
})
