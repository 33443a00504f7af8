import { describe, expect, it } from '@jest/globals'
import { aProduct, words } from '../../test/support/organisation.js'
import { isValidOn, problemsOf } from './index.js'

describe('isValidOn', () => {
  const product = aProduct({ validFrom: '2026-03-01', validTo: '2026-06-30' })

  it.each([
    ['the day before', '2026-02-28T23:59:59+08:00', false],
    ['the first moment of the first day', '2026-03-01T00:00:00+08:00', true],
    ['the last moment of the last day', '2026-06-30T23:59:59+08:00', true],
    ['the day after', '2026-07-01T00:00:00+08:00', false],
    ['a first day that has begun in China only', '2026-02-28T16:30:00Z', true],
  ])('%s', (_, date, valid) => {
    expect(isValidOn(product, new Date(date))).toBe(valid)
  })

  it('has no end without a last day', () => {
    expect(isValidOn(aProduct({ validTo: null }), new Date('2099-01-01'))).toBe(true)
  })
})

describe('problemsOf', () => {
  const benchmark = {
    kind: 'benchmark' as const,
    label: words('12 months'),
    annualPercent: { min: '2.1', max: '2.8' },
  }

  it('finds nothing wrong with a sound product', () => {
    expect(problemsOf(aProduct())).toEqual([])
    expect(
      problemsOf(aProduct({ category: 'wealth', riskLevel: 'R2', rates: [benchmark] })),
    ).toEqual([])
  })

  it.each([
    ['validity-reversed', { validFrom: '2026-06-30', validTo: '2026-06-01' }],
    ['figure-malformed', { amount: { min: '5万', max: null } }],
    ['range-reversed', { amount: { min: '1000', max: '50' } }],
    ['all-in-cost-missing', { category: 'loan' }],
    [
      'all-in-cost-below-rate',
      {
        category: 'loan',
        allInCost: { annualPercent: { min: '1.00', max: '1.35' }, method: 'simple' },
      },
    ],
    [
      'all-in-cost-below-rate',
      {
        category: 'loan',
        allInCost: { annualPercent: { min: '1.20', max: '1.30' }, method: 'simple' },
      },
    ],
    ['risk-level-missing', { category: 'wealth', rates: [benchmark] }],
    ['risk-level-misplaced', { riskLevel: 'R1' }],
    ['benchmark-misplaced', { rates: [benchmark] }],
    ['wording-forbidden', { summary: words('本金绝对安全') }],
  ] as const)('%s', (problem, changes) => {
    expect(problemsOf(aProduct(changes as never))).toEqual([problem])
  })
})
