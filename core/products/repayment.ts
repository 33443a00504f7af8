import { Decimal as Exact } from 'decimal.js'
import type { Decimal } from './product.js'

/**
 * How a loan is paid back: the same sum every month (等额本息), the same principal every month
 * (等额本金), interest every month and the principal at the end (先息后本), or all at the end (到期还本付息).
 */
export const repaymentMethods = [
  'equal-instalment',
  'equal-principal',
  'interest-first',
  'bullet',
] as const
export type RepaymentMethod = (typeof repaymentMethods)[number]

export interface LoanTerms {
  /** Yuan, to the cent at most. */
  principal: Decimal
  /** Nominal, simple: a month bears a twelfth. */
  annualPercent: Decimal
  months: number
  method: RepaymentMethod
}

/** Amounts are yuan with two decimals. */
export interface Instalment {
  /** Months after the loan is paid out. */
  month: number
  payment: Decimal
  principal: Decimal
  interest: Decimal
  /** What is still owed afterwards. */
  balance: Decimal
}

export interface Repayment {
  instalments: Instalment[]
  totalPayment: Decimal
  totalInterest: Decimal
}

/** Percent with two decimals. */
export interface AnnualCost {
  /** The rate of a period times the periods of a year. */
  simple: Decimal
  /** The same with interest on interest. */
  compound: Decimal
}

// Enough for 360 roundings to the cent of any amount that a bank lends.
const Money = Exact.clone({ precision: 40, rounding: Exact.ROUND_HALF_UP })

/** The plan by which a loan is paid back. Each figure is rounded to the cent; the last instalment makes up for it. */
export function planRepayment(terms: LoanTerms): Repayment {
  const plan = plans[terms.method](termsOf(terms))
  const instalments = plan.map((instalment) => ({
    month: instalment.month,
    payment: instalment.principal.plus(instalment.interest).toFixed(2),
    principal: instalment.principal.toFixed(2),
    interest: instalment.interest.toFixed(2),
    balance: instalment.balance.toFixed(2),
  }))
  const totalInterest = sum(plan.map(({ interest }) => interest))
  return {
    instalments,
    totalPayment: totalInterest.plus(terms.principal).toFixed(2),
    totalInterest: totalInterest.toFixed(2),
  }
}

/** What a loan costs a year by its plan; interest is all that is counted. */
export function annualCostOfPlan(terms: LoanTerms, { instalments }: Repayment): AnnualCost {
  return annualCostOf({
    received: terms.principal,
    payments: instalments.map(({ payment }) => payment),
    // One payment at the end is one period, as long as the loan.
    monthsEach: terms.method === 'bullet' ? terms.months : 1,
  })
}

/**
 * The annualised cost of a loan by its cash flows: the rate at which the payments are worth what was
 * received. `received` is the principal less whatever is taken off it; payments come at the end of
 * each period of `monthsEach` months.
 */
export function annualCostOf({
  received,
  payments,
  monthsEach = 1,
}: {
  received: Decimal
  payments: Decimal[]
  monthsEach?: number
}): AnnualCost {
  const rate = periodRate(
    new Money(received),
    payments.map((payment) => new Money(payment)),
  )
  const periodsAYear = new Money(12).div(monthsEach)
  return {
    simple: rate.times(periodsAYear).times(100).toFixed(2),
    compound: rate.plus(1).pow(periodsAYear).minus(1).times(100).toFixed(2),
  }
}

interface Terms {
  principal: Exact
  monthlyRate: Exact
  months: number
}

interface PlannedInstalment {
  month: number
  principal: Exact
  interest: Exact
  balance: Exact
}

const plans: Record<RepaymentMethod, (terms: Terms) => PlannedInstalment[]> = {
  'equal-instalment': (terms) => {
    const payment = equalPayment(terms)
    return monthByMonth(terms, (interest) => payment.minus(interest))
  },
  'equal-principal': (terms) => {
    const share = cents(terms.principal.div(terms.months))
    return monthByMonth(terms, () => share)
  },
  'interest-first': (terms) => monthByMonth(terms, () => new Money(0)),
  bullet: ({ principal, monthlyRate, months }) => [
    {
      month: months,
      principal,
      interest: cents(principal.times(monthlyRate).times(months)),
      balance: new Money(0),
    },
  ],
}

function termsOf({ principal, annualPercent, months }: LoanTerms): Terms {
  return {
    principal: new Money(principal),
    monthlyRate: new Money(annualPercent).div(1200),
    months,
  }
}

/** P · i · (1+i)^n / ((1+i)^n − 1), to the cent. */
function equalPayment({ principal, monthlyRate, months }: Terms): Exact {
  if (monthlyRate.isZero()) return cents(principal.div(months))
  const growth = monthlyRate.plus(1).pow(months)
  return cents(principal.times(monthlyRate).times(growth).div(growth.minus(1)))
}

function monthByMonth(
  { principal, monthlyRate, months }: Terms,
  principalOf: (interest: Exact) => Exact,
): PlannedInstalment[] {
  const plan: PlannedInstalment[] = []
  let balance = principal
  for (let month = 1; month <= months; month++) {
    const interest = cents(balance.times(monthlyRate))
    const planned = Money.max(0, Money.min(balance, principalOf(interest)))
    const repaid = month === months ? balance : planned
    balance = balance.minus(repaid)
    plan.push({ month, principal: repaid, interest, balance })
  }
  return plan
}

/**
 * Newton's method from zero: the worth of the payments falls ever more slowly as the rate grows, so
 * that each step comes nearer from below and none goes past.
 */
function periodRate(received: Exact, payments: Exact[]): Exact {
  let rate = new Money(0)
  for (let step = 0; step < 100; step++) {
    const { worth, slope } = presentWorth(payments, rate)
    const excess = worth.minus(received)
    if (excess.lte(0)) return rate
    const by = excess.div(slope)
    rate = rate.plus(by)
    if (by.lt('1e-12')) return rate
  }
  return rate
}

/** What payments are worth at a rate, and by how much less at a little more. */
function presentWorth(payments: Exact[], rate: Exact): { worth: Exact; slope: Exact } {
  const discount = new Money(1).div(rate.plus(1))
  let worth = new Money(0)
  let moment = new Money(0)
  for (let period = payments.length; period > 0; period--) {
    moment = moment.plus(worth).times(discount)
    worth = worth.plus(payments[period - 1]!).times(discount)
    moment = moment.plus(payments[period - 1]!.times(discount))
  }
  return { worth, slope: moment.times(discount) }
}

function sum(amounts: Exact[]): Exact {
  return amounts.reduce((total, amount) => total.plus(amount), new Money(0))
}

function cents(amount: Exact): Exact {
  return amount.toDecimalPlaces(2)
}
