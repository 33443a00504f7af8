import { defineFlow } from '../../../dialogs/index.js'

export const plan = defineFlow({
  name: 'plan',
  slots: {
    amount: { type: 'money' },
    term: { type: 'period' },
    rate: { type: 'percent', skippable: true },
    method: {
      type: 'choice',
      choices: () => [
        { value: 'annuity', label: '等额本息', synonyms: ['每月一样'] },
        { value: 'linear', label: '等额本金', synonyms: ['越还越少'] },
      ],
    },
    income: { type: 'money', skippable: true },
    price: { type: 'money', onlyByName: true, skippable: true },
    deposit: { type: 'portion', onlyByName: true, skippable: true },
  },
  sentences: {
    'zh-CN': {
      title: '还款试算',
      examples: [
        ...[
          '帮我算一下月供',
          '贷款50万三年每月还多少',
          '算算每个月要还多少钱',
          '还款计算',
          '月供计算器',
        ],
        ...[
          '我想试算一下还款',
          '贷30万分5年月供多少',
          '算一下贷款利息总共多少',
          '帮我算房贷月供',
          '试算还款',
        ],
      ],
      ask: {
        amount: '贷多少？',
        term: '多久？',
        rate: '利率？',
        method: '怎么还？',
        income: '收入？',
        price: '总价？',
        deposit: '首付？',
      },
      help: {
        ...{ amount: '-', term: '-', rate: '-', method: '-', income: '-' },
        ...{ price: '-', deposit: '-' },
      },
      label: {
        ...{ amount: '金额', term: '期限', rate: '利率', method: '还款方式', income: '月收入' },
        ...{ price: '总价', deposit: '首付' },
      },
      names: { price: ['房子', '房价'], deposit: ['首期'], method: ['还法'] },
      words: {
        method: { annuity: ['等额本息', '每月一样'], linear: ['等额本金', '越还越少'] },
      },
    },
    en: {
      title: 'repayment plan',
      examples: [
        ...[
          'calculate my monthly payment',
          'how much would I pay each month for a loan of 500,000',
        ],
        ...['work out the instalments', 'repayment calculator', 'calculate a loan for me'],
        ...['what would 300k over 5 years cost me a month', 'compute my mortgage payment'],
        ...[
          'help me calculate the repayment',
          'how much are the monthly instalments',
          'loan calculator',
        ],
      ],
      ask: {
        amount: 'How much?',
        term: 'How long?',
        rate: 'Rate?',
        method: 'How?',
        income: 'Income?',
        price: 'Price?',
        deposit: 'Deposit?',
      },
      help: {
        ...{ amount: '-', term: '-', rate: '-', method: '-', income: '-' },
        ...{ price: '-', deposit: '-' },
      },
      label: {
        ...{ amount: 'amount', term: 'term', rate: 'rate', method: 'method', income: 'income' },
        ...{ price: 'price', deposit: 'deposit' },
      },
      names: { price: ['house', 'flat'], deposit: ['down payment', 'down'] },
      words: {
        method: {
          annuity: ['equal instalments', 'the same every month'],
          linear: ['equal principal'],
        },
      },
    },
  },
  finish: () => ({ replies: [] }),
})
