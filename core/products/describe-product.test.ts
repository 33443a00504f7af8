import { describe, expect, it } from '@jest/globals'
import { aProduct, words } from '../../test/support/organisation.js'
import { describeProduct, formatAmount, formatTerm, keyFigure, type Product } from './index.js'

const loan: Product = aProduct({
  category: 'loan',
  segment: 'enterprise',
  code: 'L07',
  rates: [
    {
      kind: 'interest',
      label: { 'zh-CN': '年利率（单利）', en: 'Interest rate (simple)' },
      annualPercent: { min: '3.45', max: '4.35' },
    },
  ],
  allInCost: { annualPercent: { min: '3.65', max: '4.60' }, method: 'simple' },
  fees: [
    {
      name: { 'zh-CN': '评估费', en: 'Valuation' },
      charge: {
        kind: 'percent',
        percent: '0.1',
        of: { 'zh-CN': '评估价值', en: 'the value' },
        min: '200',
        max: '5000',
      },
      note: null,
    },
    {
      name: { 'zh-CN': '开户', en: 'Opening' },
      charge: { kind: 'free' },
      note: { 'zh-CN': '首年', en: 'first year' },
    },
    {
      name: { 'zh-CN': '账户管理费', en: 'Account fee' },
      charge: { kind: 'amount', amount: '12.5', per: { 'zh-CN': '月', en: 'month' } },
      note: null,
    },
  ],
  amount: { min: '50000', max: '3000000' },
  termMonths: [6, 12, 18, 36],
  eligibility: [words('Two years in business')],
  documents: [words('Business licence')],
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
})

describe('describeProduct', () => {
  it('writes every figure as people say it, in Chinese', () => {
    expect(describeProduct(loan, 'zh-CN').split('\n')).toEqual([
      '企业贷款产品，产品代码 L07',
      'Money for a fixed time.',
      '年化综合融资成本（单利）：3.65%–4.60%',
      '年利率（单利）：年化 3.45%–4.35%',
      '贷款额度：5万元至300万元',
      '期限：6个月；1年；18个月；3年',
      '费用：评估费 评估价值的 0.1%，不低于200元，不超过5000元；开户 免收（首年）；账户管理费 每月 12.5元',
      '办理条件：Two years in business',
      '所需材料：Business licence',
      '有效期：2026年1月1日至2026年12月31日',
      expect.stringContaining('提示：年化综合融资成本'),
      expect.stringContaining('提示：贷款须经审批'),
    ])
  })

  it('writes every figure as people say it, in English', () => {
    const text = describeProduct(loan, 'en')
    for (const fact of [
      'All-in annual cost (simple interest): 3.65%–4.60%',
      'Interest rate (simple): 3.45%–4.35% a year',
      '¥50,000 to ¥3,000,000',
      '6 months; 1 year; 18 months; 3 years',
      '0.1% of the value, at least ¥200, at most ¥5,000',
      'Opening free (first year)',
      '¥12.50 per month',
      'from 1 January 2026 to 31 December 2026',
    ])
      expect(text).toContain(fact)
  })

  it('puts the fixed risk sentence beside a wealth product', () => {
    const wealth = aProduct({ category: 'wealth', riskLevel: 'R3' })
    expect(describeProduct(wealth, 'zh-CN')).toContain('理财非存款、产品有风险、投资须谨慎')
    expect(describeProduct(wealth, 'zh-CN')).toContain('R3（中风险）')
    expect(describeProduct(wealth, 'en')).toContain('are not deposits')
  })
})

describe('keyFigure', () => {
  it('is the all-in cost of a loan, before its interest rate', () => {
    expect(keyFigure(loan, 'zh-CN')).toEqual({
      label: '年化综合融资成本（单利）',
      value: '3.65%–4.60%',
    })
  })

  it('spans the rates of a deposit', () => {
    const rate = aProduct().rates[0]!
    const longer = { ...rate, annualPercent: { min: '1.75', max: '1.75' } }
    expect(keyFigure(aProduct({ rates: [longer, rate] }), 'en')).toEqual({
      label: 'Interest rate (a year)',
      value: '1.35%–1.75%',
    })
  })

  it('is the first fee where nothing bears a rate, and nothing where there is none', () => {
    const card = aProduct({ category: 'card', rates: [], fees: loan.fees.slice(2) })
    expect(keyFigure(card, 'zh-CN')).toEqual({ label: '账户管理费', value: '每月 12.5元' })
    expect(keyFigure({ ...card, fees: [] }, 'zh-CN')).toBeNull()
  })
})

describe('formatAmount', () => {
  it.each([
    ['50', '50元', '¥50'],
    ['0.50', '0.5元', '¥0.50'],
    ['9999', '9999元', '¥9,999'],
    ['10000', '1万元', '¥10,000'],
    ['15800', '1.58万元', '¥15,800'],
    ['15801', '15801元', '¥15,801'],
    ['500000', '50万元', '¥500,000'],
    ['100000000', '1亿元', '¥100,000,000'],
    ['250000000', '2.5亿元', '¥250,000,000'],
    ['90071992547409930', '90071992547409930元', '¥90,071,992,547,409,930'],
  ])('%s is %s and %s', (amount, chinese, english) => {
    expect(formatAmount(amount, 'zh-CN')).toBe(chinese)
    expect(formatAmount(amount, 'en')).toBe(english)
  })
})

describe('formatTerm', () => {
  it.each([
    [1, '1个月', '1 month'],
    [12, '1年', '1 year'],
    [18, '18个月', '18 months'],
    [240, '20年', '20 years'],
  ])('%s months', (months, chinese, english) => {
    expect(formatTerm(months, 'zh-CN')).toBe(chinese)
    expect(formatTerm(months, 'en')).toBe(english)
  })
})
