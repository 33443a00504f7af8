import { describe, expect, it } from '@jest/globals'
import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import {
  annualCostOf,
  annualCostOfPlan,
  planRepayment,
  repaymentMethods,
  type LoanTerms,
} from './index.js'

const Big = Decimal.clone({ precision: 40 })

const loan = (changes: Partial<LoanTerms> = {}) =>
  planRepayment({
    principal: '120000',
    annualPercent: '6',
    months: 12,
    method: 'equal-instalment',
    ...changes,
  })

describe('planRepayment', () => {
  it('pays the same every month by the annuity formula', () => {
    // P·i·(1+i)^n / ((1+i)^n − 1) with i = 0.5 %: 10327.97 a month.
    const { instalments, totalInterest, totalPayment } = loan()
    expect(instalments[0]).toEqual({
      month: 1,
      payment: '10327.97',
      principal: '9727.97',
      interest: '600.00',
      balance: '110272.03',
    })
    expect(instalments.slice(0, -1).every(({ payment }) => payment === '10327.97')).toBe(true)
    expect(instalments.at(-1)).toMatchObject({ month: 12, payment: '10327.99', balance: '0.00' })
    expect(totalInterest).toBe('3935.66')
    expect(totalPayment).toBe('123935.66')
  })

  it.each([
    // By the same formula in other arithmetic, to 50 digits.
    { principal: '1000000', annualPercent: '3.05', months: 360, monthly: '4243.05' },
    { principal: '1000000', annualPercent: '4.9', months: 360, monthly: '5307.27' },
    { principal: '1000000', annualPercent: '3.1', months: 240, monthly: '5596.17' },
    { principal: '100000', annualPercent: '0', months: 3, monthly: '33333.33' },
  ])('$principal yuan at $annualPercent % over $months months', ({ monthly, ...terms }) => {
    expect(loan(terms).instalments[0]!.payment).toBe(monthly)
  })

  it('pays the same principal every month, with less and less interest', () => {
    // Interest in all is P·i·(n+1)/2.
    const { instalments, totalInterest } = loan({ method: 'equal-principal' })
    expect(instalments[0]).toMatchObject({ principal: '10000.00', interest: '600.00' })
    expect(instalments[1]).toMatchObject({ payment: '10550.00', interest: '550.00' })
    expect(totalInterest).toBe('3900.00')
  })

  it('pays interest every month and the principal at the end', () => {
    const { instalments, totalInterest } = loan({ method: 'interest-first' })
    expect(instalments[0]).toMatchObject({ payment: '600.00', balance: '120000.00' })
    expect(instalments.at(-1)).toMatchObject({ payment: '120600.00', balance: '0.00' })
    expect(totalInterest).toBe('7200.00')
  })

  it('pays all at the end, without interest on interest', () => {
    const { instalments, totalInterest } = loan({ method: 'bullet', months: 18 })
    expect(instalments).toEqual([
      {
        month: 18,
        payment: '130800.00',
        principal: '120000.00',
        interest: '10800.00',
        balance: '0.00',
      },
    ])
    expect(totalInterest).toBe('10800.00')
  })

  it('works with amounts that a float cannot hold', () => {
    const { instalments, totalPayment, totalInterest } = loan({ principal: '9007199254740993.17' })
    const principal = instalments.reduce((sum, one) => sum.plus(one.principal), new Big(0))
    expect(principal.toFixed(2)).toBe('9007199254740993.17')
    expect(new Big(totalPayment).minus(totalInterest).toFixed(2)).toBe('9007199254740993.17')
  })
})

describe('annualCostOfPlan', () => {
  const cost = (changes: Partial<LoanTerms>) => {
    const terms = { principal: '120000', annualPercent: '6', months: 12, ...changes } as LoanTerms
    return annualCostOfPlan(terms, planRepayment(terms))
  }

  it('is the rate itself when nothing but interest is paid', () => {
    for (const method of ['equal-instalment', 'equal-principal', 'interest-first'] as const)
      // (1 + 0.005)^12 − 1
      expect(cost({ method })).toEqual({ simple: '6.00', compound: '6.17' })
  })

  it('takes one payment at the end as one period', () => {
    // 1.09^(12/18) − 1
    expect(cost({ method: 'bullet', months: 18 })).toEqual({ simple: '6.00', compound: '5.91' })
  })
})

describe('annualCostOf', () => {
  const twelve = (payment: string) => Array<string>(12).fill(payment)
  it.each([
    // Instalments of 1000 yuan with a fee of 70 yuan each look like 7 % and are not.
    { what: 'a monthly fee', received: '12000', payments: twelve('1070'), simple: '12.68' },
    {
      what: 'a fee taken off at once',
      received: '11800',
      payments: twelve('1000'),
      simple: '3.11',
    },
    { what: 'no cost', received: '12000', payments: twelve('1000'), simple: '0.00' },
    { what: 'less than was received', received: '12000', payments: ['100'], simple: '0.00' },
  ])('$what', ({ received, payments, simple }) => {
    expect(annualCostOf({ received, payments }).simple).toBe(simple)
  })

  it('takes one payment at the end of a year as one period', () => {
    const payments = ['2090000']
    expect(annualCostOf({ received: '2000000', payments, monthsEach: 12 })).toEqual({
      simple: '4.50',
      compound: '4.50',
    })
    expect(annualCostOf({ received: '100', payments: ['1000'], monthsEach: 12 }).simple).toBe(
      '900.00',
    )
  })
})

describe('any plan', () => {
  const terms = fc.record({
    principal: fc.bigInt({ min: 1n, max: 10n ** 13n }).map(centsAsText),
    annualPercent: fc.integer({ min: 0, max: 3600 }).map((hundredths) => String(hundredths / 100)),
    months: fc.integer({ min: 1, max: 360 }),
    method: fc.constantFrom(...repaymentMethods),
  })
  const runs = { numRuns: 60 }

  it('repays the principal to the cent, and owes nothing at its end', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const { instalments, totalInterest, totalPayment } = planRepayment(given)
        const total = (key: 'principal' | 'interest' | 'payment') =>
          instalments.reduce((sum, one) => sum.plus(one[key]), new Big(0)).toFixed(2)
        expect(total('principal')).toBe(new Big(given.principal).toFixed(2))
        expect(total('interest')).toBe(totalInterest)
        expect(total('payment')).toBe(totalPayment)
        expect(instalments.at(-1)!.balance).toBe('0.00')
        expect(instalments.at(-1)!.month).toBe(given.months)
      }),
      runs,
    )
  })

  it('never lets the debt grow, and adds up in every line', () => {
    fc.assert(
      fc.property(terms, (given) => {
        let owed = new Big(given.principal)
        for (const { payment, principal, interest, balance } of planRepayment(given).instalments) {
          expect(new Big(principal).plus(interest).toFixed(2)).toBe(payment)
          expect(owed.minus(principal).toFixed(2)).toBe(balance)
          expect(new Big(principal).isNegative() || new Big(interest).isNegative()).toBe(false)
          owed = new Big(balance)
        }
      }),
      runs,
    )
  })

  it('costs more the higher the rate is', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const dearer = { ...given, annualPercent: String(Number(given.annualPercent) + 1) }
        const [less, more] = [given, dearer].map((one) => planRepayment(one).totalInterest)
        expect(new Big(more!).gte(less!)).toBe(true)
      }),
      runs,
    )
  })
})

function centsAsText(amount: bigint): string {
  const text = amount.toString().padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
