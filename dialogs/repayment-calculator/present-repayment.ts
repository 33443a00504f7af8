import { Decimal } from 'decimal.js'
import type { FactCard, LabelledText, Table } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import {
  annualCostOfPlan,
  disclosuresOf,
  formatAmount,
  formatTerm,
  keyFigure,
  planRepayment,
  type Instalment,
  type LoanTerms,
  type Repayment,
} from '../../core/products/index.js'
import { describePurchase, type Purchase } from './purchase.js'
import type { ReferenceLoan } from './reference-loan.js'
import { sentences } from './sentences.js'

export interface CalculatedLoan {
  terms: LoanTerms
  repayment: Repayment
  /** Whose rate it is; null where the customer gave one. */
  loan: ReferenceLoan | null
  /** Where the amount is the rest of a price. */
  purchase: Purchase | null
  locale: Locale
}

/** A plan as long as this is shown whole; a longer one by its beginning and its years. */
const wholePlan = 12
const beginning = 3

/** Yuan to the cent: 14,675.31元, ¥14,675.31. */
export function formatCents(amount: string, locale: Locale): string {
  return locale === 'en' ? `¥${grouped(amount)}` : `${grouped(amount)}元`
}

export function repaymentFacts(calculated: CalculatedLoan): FactCard {
  const { terms, repayment, loan, locale } = calculated
  const { facts: words, methods } = sentences[locale]
  const { first, last } = endsOf(repayment)
  const rate = `${terms.annualPercent}%`
  const isLevel = terms.method === 'equal-instalment' || terms.method === 'bullet'
  return {
    kind: 'facts',
    title: words.title,
    subtitle: smallPrint(calculated),
    facts: [
      ...purchaseFacts(calculated),
      { label: words.amount, value: formatAmount(terms.principal, locale) },
      { label: words.term, value: formatTerm(terms.months, locale) },
      {
        label: words.rate,
        value: loan ? words.rateOf(rate, loan.product.name[locale]) : rate,
      },
      { label: words.method, value: methods[terms.method] },
      { label: words.payment[terms.method], value: formatCents(first.payment, locale) },
      ...(isLevel ? [] : [{ label: words.lastPayment, value: formatCents(last.payment, locale) }]),
      { label: words.interest, value: formatCents(repayment.totalInterest, locale) },
      { label: words.total, value: formatCents(repayment.totalPayment, locale) },
      costFact(calculated),
      ...highestFact(calculated),
    ],
    actions: [],
  }
}

/** What the loan is reckoned from. */
function purchaseFacts({ purchase, locale }: CalculatedLoan): LabelledText[] {
  if (!purchase) return []
  const { facts: words } = sentences[locale]
  const { price, down, downPercent } = describePurchase(purchase, locale)
  return [
    { label: words.price, value: price },
    { label: words.downPayment, value: downPercent ? words.rateOf(down, downPercent) : down },
  ]
}

/** What is paid when; nothing for a loan that is paid at once. */
export function repaymentTables({ terms, repayment, locale }: CalculatedLoan): Table[] {
  const { table: words, note } = sentences[locale]
  const { instalments } = repayment
  if (terms.method === 'bullet') return []
  const isWhole = instalments.length <= wholePlan
  const shown = instalments.slice(0, isWhole ? wholePlan : beginning)
  const rows = shown.map((one) => rowOf(words.instalment(one.month), one))
  const total = rowOf(words.total, {
    payment: repayment.totalPayment,
    principal: new Decimal(terms.principal).toFixed(2),
    interest: repayment.totalInterest,
    balance: '0.00',
  })
  const plan = { kind: 'table', title: words.title } as const
  if (isWhole)
    return [{ ...plan, columns: columnsOf(words.number, locale), rows: [...rows, total], note }]
  const years = yearsOf(instalments).map((one, index) => rowOf(words.ofYear(index + 1), one))
  return [
    { ...plan, columns: columnsOf(words.number, locale), rows },
    {
      kind: 'table',
      title: words.years,
      columns: columnsOf(words.year, locale),
      rows: [...years, total],
      note,
    },
  ]
}

export function endsOf({ instalments }: Repayment): { first: Instalment; last: Instalment } {
  return { first: instalments[0]!, last: instalments.at(-1)! }
}

/** That it is no offer, and what has to be said wherever a loan is named. */
function smallPrint({ loan, locale }: CalculatedLoan): string {
  const disclosures = loan ? disclosuresOf(loan.product, locale) : []
  return [sentences[locale].note, ...disclosures].join(locale === 'en' ? ' ' : '')
}

/** What the product publishes, where there is one; else what comes of the interest alone. */
function costFact({ terms, repayment, loan, locale }: CalculatedLoan): LabelledText {
  const { facts: words, interestOnly } = sentences[locale]
  const published = loan && keyFigure(loan.product, locale)
  if (published) return published
  const { simple } = annualCostOfPlan(terms, repayment)
  return { label: words.cost, value: words.rateOf(`${simple}%`, interestOnly) }
}

/** The same loan at the product's highest rate: the lowest alone would flatter it. */
function highestFact({ terms, loan, locale }: CalculatedLoan): LabelledText[] {
  const { facts: words } = sentences[locale]
  if (!loan || loan.rates.min === loan.rates.max) return []
  const { first } = endsOf(planRepayment({ ...terms, annualPercent: loan.rates.max }))
  return [
    {
      label: words.atMost(`${loan.rates.max}%`),
      value: `${words.payment[terms.method]} ${formatCents(first.payment, locale)}`,
    },
  ]
}

type Sums = Pick<Instalment, 'payment' | 'principal' | 'interest' | 'balance'>

/** The instalments of each year of the loan, added up; the balance is the year's last. */
function yearsOf(instalments: Instalment[]): Sums[] {
  const years = Array.from({ length: Math.ceil(instalments.length / 12) }, (_, year) =>
    instalments.slice(year * 12, year * 12 + 12),
  )
  return years.map((year) => {
    const sum = (key: 'payment' | 'principal' | 'interest') =>
      year.reduce((total, one) => total.plus(one[key]), new Decimal(0)).toFixed(2)
    return {
      payment: sum('payment'),
      principal: sum('principal'),
      interest: sum('interest'),
      balance: year.at(-1)!.balance,
    }
  })
}

function rowOf(label: string, { payment, principal, interest, balance }: Sums): string[] {
  return [label, ...[payment, principal, interest, balance].map(grouped)]
}

function columnsOf(first: string, locale: Locale): Table['columns'] {
  const { payment, principal, interest, balance } = sentences[locale].table
  return [
    { label: first, align: 'start' },
    ...[payment, principal, interest, balance].map((label) => ({ label, align: 'end' as const })),
  ]
}

function grouped(amount: string): string {
  const [whole = '0', fraction] = amount.split('.')
  const grouping = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouping : `${grouping}.${fraction}`
}
