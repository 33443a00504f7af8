import type { RepaymentMethod } from '../../core/products/index.js'
import type { FlowSentences } from '../flow.js'

/** Amounts and percentages are written out already. */
export interface RepaymentSentences extends FlowSentences<
  'product' | 'price' | 'downPayment' | 'amount' | 'term' | 'rate' | 'method'
> {
  methods: Record<RepaymentMethod, string>

  /** The answer in a sentence, by how the loan is repaid. */
  result: Record<
    RepaymentMethod,
    (answer: { first: string; last: string; interest: string }) => string
  >
  /** How the loan follows from what is bought; `downPercent` where it was said as one. */
  restOfPrice(purchase: {
    price: string
    down: string
    downPercent: string | null
    loan: string
  }): string
  /** Nobody said a rate: which product's is taken. */
  assumed(product: { name: string; rate: string }): string
  ofProduct(product: { name: string; rate: string }): string
  outsideLimits(product: string): string
  noRate: string
  note: string
  interestOnly: string

  facts: {
    title: string
    price: string
    downPayment: string
    amount: string
    term: string
    rate: string
    rateOf(rate: string, product: string): string
    method: string
    payment: Record<RepaymentMethod, string>
    lastPayment: string
    interest: string
    total: string
    cost: string
    atMost(rate: string): string
  }
  table: {
    title: string
    years: string
    number: string
    year: string
    payment: string
    principal: string
    interest: string
    balance: string
    instalment(number: number): string
    ofYear(year: number): string
    total: string
  }

  notALoan(product: string): string
  unknownProduct: string
  foreignCurrency: string
  oneAmount: string
  amountOutOfRange: string
  downPaymentOutOfRange: string
  termOutOfRange: string
  rateTooHigh: string
  rateNegative: string
  rateTooLow(rate: { said: string; ifMonthly: string }): string
  unknownMethod: string

  otherMethod: {
    label(method: string): string
    say(loan: {
      product: string | null
      amount: string
      term: string
      rate: string
      method: string
    }): string
  }
  advise: { label: string; say: string }
}
