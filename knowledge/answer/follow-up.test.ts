import { expect, it } from '@jest/globals'
import { bankingLexicon } from '../language/concept-lexicon.js'
import { noStatistics } from '../passages/term-statistics.js'
import type { Passage } from '../passages/passage.js'
import { speaksOf } from './follow-up.js'

const passage: Passage = {
  ...{ id: 'p', kind: 'faq', bankId: null, documentId: null, refId: 'rates' },
  ...{ language: 'zh-CN', title: '', heading: null, position: 0, updatedAt: new Date(0) },
  question: '定期存款利率是多少？',
  text: '年化利率为1年0.95%、3年1.25%、5年1.30%，存期内不变。',
}

it.each([
  ['3年的呢？', true],
  ['5年呢', true],
  ['那利率呢', true],
  ['今天天气怎么样', false],
  ['法国首都是哪里', false],
  ['tell me a joke', false],
])('takes "%s" after a question about rates for one about rates: %s', (question, expected) => {
  const needs = { lexicon: bankingLexicon(), statistics: { ...noStatistics, passages: 300 } }
  expect(speaksOf(needs, { question, passage })).toBe(expected)
})
