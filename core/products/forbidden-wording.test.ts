import { describe, expect, it } from '@jest/globals'
import { forbiddenWording } from './index.js'

describe('forbiddenWording', () => {
  it.each([
    ['全市利率最低的贷款', ['最低']],
    ['行业第一，您的首选', ['首选', '第一']],
    ['本产品保本保息，零风险', ['保本', '保息', '零风险']],
    ['预期收益4%', ['预期收益']],
    ['The best rates, guaranteed returns', ['guaranteed returns', 'The best']],
    ['A risk-free investment', ['risk-free']],
  ])('finds the forbidden words in %s', (text, found) => {
    expect(forbiddenWording(text)).toEqual(found)
  })

  it.each([
    '最低还款额不少于账单金额的10%',
    '最高可贷30万元，最长36个月',
    '最迟还款日为账单日后第20天',
    '第一步：准备营业执照',
    '外国人永久居留身份证',
    '最高偿付限额为50万元',
    'Contact the branch at least one day before',
  ])('lets plain facts pass: %s', (text) => {
    expect(forbiddenWording(text)).toEqual([])
  })
})
