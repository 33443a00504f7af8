import { Decimal } from 'decimal.js'
import type { Choice, Reply } from '../../core/conversations/index.js'
import {
  findProduct,
  formatAmount,
  formatTerm,
  planRepayment,
  repaymentMethods,
  type LoanTerms,
  type RepaymentMethod,
} from '../../core/products/index.js'
import { defineFlow, type AnyFlowContext, type Check } from '../flow.js'
import { wholeMonths } from '../months.js'
import type { Money, Period, Portion } from '../slot-values.js'
import { describePurchase, purchaseOf } from './purchase.js'
import { endsOf, formatCents, repaymentFacts, repaymentTables } from './present-repayment.js'
import type { CalculatedLoan } from './present-repayment.js'
import { findLoan, referenceLoan } from './reference-loan.js'
import { sentences } from './sentences.js'

const [leastYuan, mostYuan] = ['100', '10000000000']
const longestMonths = 360
/** Above it nobody lends honestly; below one per cent it is hardly a year's. */
const [lowestPercent, highestPercent] = ['1', '36']

/** What a loan costs a month and in all, and the plan by which it is repaid. */
export const repaymentCalculatorFlow = defineFlow({
  name: 'repayment-calculator',
  sentences,
  continues: true,
  slots: {
    product: {
      type: 'product',
      replaces: ['rate'],
      neededWhen: ({ product }) => product !== undefined,
      check: checkProduct,
      describe: async (id, { needs, locale }) => (await findProduct(needs, id))?.name[locale] ?? id,
    },
    // What is bought and what is paid at once, where that was said instead of the loan: it is the rest.
    price: {
      type: 'money',
      onlyByName: true,
      neededWhen: ({ price, downPayment, amount }) =>
        price !== undefined || (downPayment !== undefined && amount === undefined),
      check: checkAmount,
    },
    downPayment: {
      type: 'portion',
      onlyByName: true,
      neededWhen: ({ price, downPayment, amount }) =>
        downPayment !== undefined || (price !== undefined && amount === undefined),
      check: checkDownPayment,
    },
    amount: {
      type: 'money',
      neededWhen: ({ price, downPayment, amount }) =>
        amount !== undefined || (price === undefined && downPayment === undefined),
      check: checkAmount,
    },
    term: { type: 'period', check: checkTerm },
    rate: {
      type: 'percent',
      skippable: true,
      neededWhen: ({ product, rate }) => product === undefined || rate !== undefined,
      check: checkRate,
    },
    method: {
      type: 'choice',
      choices: ({ locale }) => {
        const { methods, words } = sentences[locale]
        return repaymentMethods.map((method) => ({
          value: method,
          label: methods[method],
          synonyms: [...(words?.method?.[method] ?? [])],
        }))
      },
      check: (value, { locale }) =>
        repaymentMethods.some((method) => method === value)
          ? { ok: true, value }
          : { ok: false, problem: sentences[locale].unknownMethod },
    },
  },
  finish: async (context) => {
    const { values, locale } = context
    const purchase = values.amount ? null : purchaseOf(values.price!, values.downPayment!)
    const amount = purchase?.loan ?? new Decimal(values.amount!.amount).toFixed()
    const months = wholeMonths(values.term!)
    const loan =
      values.rate === undefined
        ? await referenceLoan(context, {
            amount,
            months,
            ...(values.product ? { productId: values.product } : {}),
          })
        : null
    const annualPercent = values.rate ?? loan?.rates.min
    const { noRate, advise } = sentences[locale]
    if (annualPercent === undefined) return { replies: [{ text: noRate, choices: [advise] }] }
    const method = values.method as RepaymentMethod
    const terms: LoanTerms = { principal: amount, annualPercent, months, method }
    const repayment = planRepayment(terms)
    return { replies: [present({ terms, repayment, loan, purchase, locale })] }
  },
})

function present(calculated: CalculatedLoan): Reply {
  const { loan } = calculated
  return {
    text: answer(calculated),
    choices: waysOn(calculated),
    parts: [repaymentFacts(calculated), ...repaymentTables(calculated)],
    ...(loan
      ? { record: { products: [{ id: loan.product.id, version: loan.product.version }] } }
      : {}),
  }
}

function answer({ terms, repayment, loan, purchase, locale }: CalculatedLoan): string {
  const words = sentences[locale]
  const { first, last } = endsOf(repayment)
  const result = words.result[terms.method]({
    first: formatCents(first.payment, locale),
    last: formatCents(last.payment, locale),
    interest: formatCents(repayment.totalInterest, locale),
  })
  const reckoned = purchase ? [words.restOfPrice(describePurchase(purchase, locale))] : []
  const space = locale === 'en' ? ' ' : ''
  if (!loan) return [...reckoned, result].join(space)
  const name = loan.product.name[locale]
  const rate = `${terms.annualPercent}%`
  const basis = loan.isAssumed ? words.assumed({ name, rate }) : words.ofProduct({ name, rate })
  const limits = loan.suits ? [] : [words.outsideLimits(name)]
  return [...reckoned, basis, ...limits, result].join(space)
}

/** The other ways to repay that are compared most, and a product for somebody who only had a rate. */
function waysOn({ terms, loan, locale }: CalculatedLoan): Choice[] {
  const { otherMethod, methods, advise } = sentences[locale]
  const others = repaymentMethods.filter((method) => method !== terms.method).slice(0, 2)
  return [
    ...others.map((method) => ({
      label: otherMethod.label(methods[method]),
      say: otherMethod.say({
        product: loan && !loan.isAssumed ? loan.product.name[locale] : null,
        amount: formatAmount(terms.principal, locale),
        term: formatTerm(terms.months, locale),
        rate: `${terms.annualPercent}%`,
        method: methods[method],
      }),
    })),
    ...(loan ? [] : [advise]),
  ]
}

async function checkProduct(id: string, context: AnyFlowContext): Promise<Check<string>> {
  const { needs, locale } = context
  if (await findLoan(context, id)) return { ok: true, value: id }
  const { notALoan, unknownProduct } = sentences[locale]
  const product = await findProduct(needs, id)
  const isOther = product !== null && product.category !== 'loan'
  return { ok: false, problem: isOther ? notALoan(product.name[locale]) : unknownProduct }
}

function checkAmount(money: Money, { locale }: AnyFlowContext): Check<Money> {
  const { foreignCurrency, oneAmount, amountOutOfRange } = sentences[locale]
  if (money.currency !== 'CNY') return { ok: false, problem: foreignCurrency }
  if (money.upper !== undefined) return { ok: false, problem: oneAmount }
  const amount = new Decimal(money.amount)
  const isSane = amount.gte(leastYuan) && amount.lte(mostYuan) && amount.decimalPlaces() <= 2
  return isSane ? { ok: true, value: money } : { ok: false, problem: amountOutOfRange }
}

/** A percentage between nothing and all, or an amount below the price; who pays all at once needs no loan. */
function checkDownPayment(said: Portion, { values, locale }: AnyFlowContext): Check<Portion> {
  const { downPaymentOutOfRange, foreignCurrency, oneAmount } = sentences[locale]
  const price = values.price as Money | undefined
  if (!('percent' in said)) {
    if (said.currency !== 'CNY') return { ok: false, problem: foreignCurrency }
    if (said.upper !== undefined) return { ok: false, problem: oneAmount }
  }
  const [part, whole] =
    'percent' in said ? [said.percent, 100] : [said.amount, price?.amount ?? mostYuan]
  const isPart = new Decimal(part).gt(0) && new Decimal(part).lt(whole)
  return isPart ? { ok: true, value: said } : { ok: false, problem: downPaymentOutOfRange }
}

/** In whole months: 90 days are 3 months, 365 days 12, 45 days none. */
function checkTerm(period: Period, { locale }: AnyFlowContext): Check<Period> {
  const isWhole = 'months' in period || period.days % 30 === 0 || period.days % 365 === 0
  const months = wholeMonths(period)
  if (isWhole && months >= 1 && months <= longestMonths) return { ok: true, value: { months } }
  return { ok: false, problem: sentences[locale].termOutOfRange }
}

function checkRate(said: string, { locale }: AnyFlowContext): Check<string> {
  const { rateTooHigh, rateTooLow, rateNegative } = sentences[locale]
  const rate = new Decimal(said)
  if (rate.isNegative()) return { ok: false, problem: rateNegative }
  if (rate.gt(highestPercent)) return { ok: false, problem: rateTooHigh }
  if (rate.isZero() || rate.gte(lowestPercent)) return { ok: true, value: rate.toFixed() }
  const percent = (one: Decimal) => `${one.toFixed()}%`
  return {
    ok: false,
    problem: rateTooLow({ said: percent(rate), ifMonthly: percent(rate.times(12)) }),
  }
}
