import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { aProduct, words } from '../../test/support/organisation.js'
import { adviseProducts, type Product, type ProductWish, type RiskLevel } from './index.js'

const at = new Date('2026-11-23T10:00:00+08:00')
const percent = (min: string, max = min) => ({ min, max })

function aLoan(id: string, cost: string, changes: Partial<Product> = {}): Product {
  return aProduct({
    id,
    category: 'loan',
    allInCost: { annualPercent: percent(cost, '9.00'), method: 'simple' },
    amount: { min: '10000', max: '300000' },
    termMonths: [12, 24, 36],
    purposes: ['consumption'],
    ...changes,
  })
}

function aWealth(id: string, riskLevel: RiskLevel, changes: Partial<Product> = {}): Product {
  return aProduct({ id, category: 'wealth', riskLevel, termMonths: [], ...changes })
}

function aDeposit(id: string, rates: Record<number, string>, min = '50'): Product {
  return aProduct({
    id,
    termMonths: Object.keys(rates).map(Number),
    amount: { min, max: null },
    rates: Object.entries(rates).map(([months, rate]) => ({
      kind: 'interest',
      label: words(Number(months) % 12 === 0 ? `${Number(months) / 12}年` : `${months}个月`),
      annualPercent: percent(rate),
    })),
  })
}

function idsOf(products: Product[], wish: ProductWish): string[] {
  return adviseProducts(products, wish, at).suggestions.map(({ product }) => product.id)
}

describe('advice on loans', () => {
  const loan: ProductWish = { category: 'loan', segment: 'person' }

  it('begins with the one that costs least in all', () => {
    const loans = [aLoan('dear', '5.10'), aLoan('cheap', '3.60'), aLoan('middle', '4.00')]
    expect(idsOf(loans, loan)).toEqual(['cheap', 'middle', 'dear'])
    const [first, second] = adviseProducts(loans, loan, at).suggestions
    expect(first!.reasons).toContainEqual({ kind: 'lower-cost' })
    expect(second!.reasons).not.toContainEqual({ kind: 'lower-cost' })
  })

  it('compares costs as numbers, not as text', () => {
    expect(idsOf([aLoan('ten', '10.00'), aLoan('nine', '9.00')], loan)).toEqual(['nine', 'ten'])
  })

  it('suggests a loan only for what it may be spent on', () => {
    const loans = [aLoan('spend', '4'), aLoan('home', '3', { purposes: ['home'] })]
    expect(idsOf(loans, { ...loan, purpose: 'consumption' })).toEqual(['spend'])
    expect(idsOf(loans, { ...loan, purpose: 'farming' })).toEqual([])
  })

  it.each([
    ['9999.99', 12, 'amount-below'],
    ['10000', 12, null],
    ['300000', 36, null],
    ['300000.01', 36, 'amount-above'],
    ['10000', 11, 'term-below'],
    ['10000', 37, 'term-above'],
  ])('%s yuan for %s months: %s', (amount, months, miss) => {
    const wish = { ...loan, amount: percent(amount), months }
    const advice = adviseProducts([aLoan('one', '4')], wish, at)
    expect(advice.suggestions).toHaveLength(miss ? 0 : 1)
    expect(advice.nearMisses.map((near) => near.miss.kind)).toEqual(miss ? [miss] : [])
  })

  it('takes a range of amounts that reaches into the limits', () => {
    expect(idsOf([aLoan('one', '4')], { ...loan, amount: percent('200000', '400000') })).toEqual([
      'one',
    ])
  })

  it('does not call near what misses twice', () => {
    const wish = { ...loan, amount: percent('1'), months: 600 }
    expect(adviseProducts([aLoan('one', '4')], wish, at).nearMisses).toEqual([])
  })

  it('names the first term that is long enough', () => {
    const [only] = adviseProducts([aLoan('one', '4')], { ...loan, months: 18 }, at).suggestions
    expect(only!.reasons).toContainEqual({ kind: 'term', months: 24, exact: false })
  })
})

describe('advice on deposits', () => {
  const deposit: ProductWish = { category: 'deposit', segment: 'person' }

  it('begins with what earns most over the time that the money can be spared', () => {
    const deposits = [
      aDeposit('short', { 3: '0.65', 12: '1.90' }),
      aDeposit('long', { 12: '1.20', 36: '1.55' }),
      aDeposit('demand', {}),
    ]
    expect(idsOf(deposits, { ...deposit, months: 12 })).toEqual(['short', 'long', 'demand'])
    expect(idsOf(deposits, { ...deposit, months: 36 })).toEqual(['short', 'long', 'demand'])
    expect(idsOf(deposits, { ...deposit, months: 4 })).toEqual(['short', 'demand'])
  })

  it('gives the rate of the term as the reason, and any time where there is none', () => {
    const deposits = [aDeposit('fixed', { 12: '1.20', 36: '1.55' }), aDeposit('demand', {})]
    const { suggestions } = adviseProducts(deposits, { ...deposit, months: 40 }, at)
    expect(suggestions[0]!.reasons).toEqual([
      { kind: 'rate', months: 36, annualPercent: percent('1.55') },
    ])
    expect(suggestions[1]!.reasons).toEqual([{ kind: 'any-time' }])
  })

  it('says what is missing to the minimum', () => {
    const advice = adviseProducts(
      [aDeposit('large', { 12: '1.2' }, '200000')],
      { ...deposit, amount: percent('50000') },
      at,
    )
    expect(advice.nearMisses[0]!.miss).toEqual({ kind: 'amount-below', min: '200000' })
  })
})

describe('advice on wealth products', () => {
  const wealth: ProductWish = { category: 'wealth', segment: 'person', risk: 'R3' }

  it('shows one of each level up to the one asked for, from low to high', () => {
    const products = [
      aWealth('c1', 'R1'),
      aWealth('c2', 'R1'),
      aWealth('c3', 'R1'),
      aWealth('b', 'R2'),
      aWealth('a', 'R3'),
      aWealth('too-high', 'R4'),
    ]
    expect(idsOf(products, wealth)).toEqual(['c1', 'b', 'a'])
  })

  it('never goes by the benchmark', () => {
    const rated = (benchmark: string): Partial<Product> => ({
      rates: [{ kind: 'benchmark', label: words('b'), annualPercent: percent(benchmark) }],
    })
    const low = aWealth('low', 'R2', rated('2.0'))
    const high = aWealth('high', 'R2', rated('9.0'))
    expect(idsOf([low, high], wealth)).toEqual(['low', 'high'])
    expect(idsOf([high, low], wealth)).toEqual(['high', 'low'])
  })

  it('suggests none while the risk is not known', () => {
    const { risk: _risk, ...unknown } = wealth
    expect(adviseProducts([aWealth('a', 'R1')], unknown, at)).toEqual({
      suggestions: [],
      nearMisses: [],
    })
  })

  it('leaves out what is closed for longer than the money can be spared', () => {
    const closed = aWealth('closed', 'R2', { termMonths: [24] })
    const advice = adviseProducts([closed], { ...wealth, months: 12 }, at)
    expect(advice.suggestions).toEqual([])
    expect(advice.nearMisses[0]!.miss).toEqual({ kind: 'term-below', months: 24 })
  })
})

describe('any advice', () => {
  const levels = ['R1', 'R2', 'R3', 'R4', 'R5'] as const
  const product = fc
    .record({
      category: fc.constantFrom('wealth', 'loan', 'deposit', 'card' as const),
      segment: fc.constantFrom('person', 'enterprise' as const),
      riskLevel: fc.constantFrom(...levels),
      validFrom: fc.constantFrom('2026-01-01', '2026-11-23', '2026-11-24'),
      validTo: fc.constantFrom(null, '2026-11-22', '2026-11-23'),
      termMonths: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
      min: fc.integer({ min: 0, max: 100 }),
    })
    .map(({ min, ...changes }) =>
      aProduct({
        ...changes,
        riskLevel: changes.category === 'wealth' ? changes.riskLevel : null,
        amount: { min: String(min), max: null },
        allInCost: { annualPercent: percent(String(min)), method: 'simple' },
      }),
    )
  const wish = fc.record(
    {
      category: fc.constantFrom('wealth', 'loan', 'deposit', 'card' as const),
      segment: fc.constantFrom('person', 'enterprise' as const),
      risk: fc.constantFrom(...levels),
      months: fc.integer({ min: 0, max: 80 }),
      amount: fc.integer({ min: 1, max: 200 }).map((amount) => percent(String(amount))),
    },
    { requiredKeys: ['category', 'segment'] },
  )

  it('is on offer, of the kind asked for, three at most, with three reasons at most', () => {
    fc.assert(
      fc.property(fc.array(product, { maxLength: 12 }), wish, (products, asked) => {
        const { suggestions, nearMisses } = adviseProducts(products, asked, at)
        expect(suggestions.length).toBeLessThanOrEqual(3)
        expect(suggestions.length === 0 || nearMisses.length === 0).toBe(true)
        for (const { reasons } of suggestions) expect(reasons.length).toBeLessThanOrEqual(3)
        for (const { product: one } of [...suggestions, ...nearMisses]) {
          expect(one.category).toBe(asked.category)
          expect(one.segment).toBe(asked.segment)
          expect(one.validFrom <= '2026-11-23' && (one.validTo ?? '9') >= '2026-11-23').toBe(true)
          if (one.riskLevel) expect(one.riskLevel <= (asked.risk ?? 'R0')).toBe(true)
        }
      }),
    )
  })

  it('does not change with the order of the library, as to which deposits and loans are chosen', () => {
    const loans = [aLoan('a', '3'), aLoan('b', '4'), aLoan('c', '5'), aLoan('d', '6')]
    fc.assert(
      fc.property(fc.shuffledSubarray(loans, { minLength: 4 }), (shuffled) => {
        expect(idsOf(shuffled, { category: 'loan', segment: 'person' })).toEqual(['a', 'b', 'c'])
      }),
    )
  })
})
