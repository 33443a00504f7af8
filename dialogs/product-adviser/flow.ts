import { Decimal } from 'decimal.js'
import type { Reply } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import {
  adviseProducts,
  findProducts,
  formatAmount,
  formatTerm,
  loanPurposes,
  productCategories,
  type Advice,
  type LoanPurpose,
  type Product,
  type ProductCategory,
  type ProductWish,
  type RiskLevel,
  type Segment,
} from '../../core/products/index.js'
import { defineFlow, type AnyFlowContext, type Check } from '../flow.js'
import { wholeMonths } from '../months.js'
import type { Money, Period } from '../slot-values.js'
import { productCard } from './product-card.js'
import { describeMiss, describeReason } from './describe-advice.js'
import { sentences } from './sentences.js'

const segments = ['person', 'enterprise'] as const
const riskLevels = ['R1', 'R2', 'R3', 'R4', 'R5'] as const
/** Beyond it is a slip of the finger. */
const mostYuan = '10000000000'
const longestMonths = 360

const hasAmount = ({ goal }: Record<string, unknown>) => goal !== 'card' && goal !== 'payment'

/** A few questions, then up to three products with the reasons for each. */
export const productAdviserFlow = defineFlow({
  name: 'product-adviser',
  sentences,
  continues: true,
  slots: {
    goal: {
      type: 'choice',
      // What a loan is for says that it is a loan.
      neededWhen: ({ goal, purpose }) => goal !== undefined || purpose === undefined,
      choices: categoriesOnOffer,
      check: oneOf(productCategories),
    },
    segment: {
      type: 'choice',
      choices: ({ locale }) => choicesOf('segment', sentences[locale].segments, locale),
      check: oneOf(segments),
    },
    purpose: {
      type: 'choice',
      neededWhen: ({ goal, segment, purpose }) =>
        (goal === undefined || goal === 'loan') &&
        (segment !== 'enterprise' || purpose !== undefined),
      choices: purposesOnOffer,
      check: oneOf(loanPurposes),
    },
    amount: { type: 'money', skippable: true, neededWhen: hasAmount, check: checkAmount },
    term: { type: 'period', skippable: true, neededWhen: hasAmount, check: checkTerm },
    risk: {
      type: 'choice',
      neededWhen: ({ goal }) => goal === 'wealth',
      choices: ({ locale }) => choicesOf('risk', sentences[locale].risks, locale),
      check: oneOf(riskLevels),
    },
    more: { type: 'yes-no', followUp: true },
  },
  prefill: ({ customer }) => (customer ? { segment: customer.kind } : {}),
  finish: async (context) => {
    const wish = wishOf(context.values)
    const shown = context.values.more ? shownBefore(context) : []
    const found = await findProducts(context.needs, {
      ...ofBank(context),
      category: wish.category,
      validOn: context.now,
    })
    const products = found.filter(({ id }) => !shown.includes(id))
    const advice = adviseProducts(products, wish, context.now)
    const leaves = { shown: [...shown, ...advice.suggestions.map(({ product }) => product.id)] }
    if (advice.suggestions.length > 0)
      return { replies: [suggest(context, { wish, advice })], leaves }
    if (shown.length > 0) return { replies: [sayNoMore(context.locale)], leaves }
    if (wish.segment === 'person' && wish.purpose === 'business') {
      const asBusiness: ProductWish = { ...wish, segment: 'enterprise' }
      const other = adviseProducts(products, asBusiness, context.now)
      if (other.suggestions.length > 0)
        return {
          replies: [suggest(context, { wish: asBusiness, advice: other, forBusiness: true })],
        }
    }
    return { replies: [sayNone(context.locale, { wish, advice })] }
  },
})

interface Values {
  goal?: string
  segment?: string
  purpose?: string
  amount?: Money
  term?: Period
  risk?: string
}

function wishOf({ goal, segment, purpose, amount, term, risk }: Values): ProductWish {
  const category = (goal ?? 'loan') as ProductCategory
  const isLoan = category === 'loan' && segment !== 'enterprise'
  return {
    category,
    segment: (segment ?? 'person') as Segment,
    ...(purpose && isLoan ? { purpose: purpose as LoanPurpose } : {}),
    ...(amount ? { amount: { min: amount.amount, max: amount.upper ?? amount.amount } } : {}),
    ...(term ? { months: wholeMonths(term) } : {}),
    ...(risk && category === 'wealth' ? { risk: risk as RiskLevel } : {}),
  }
}

function suggest(
  { locale }: AnyFlowContext,
  { wish, advice, forBusiness }: { wish: ProductWish; advice: Advice; forBusiness?: boolean },
): Reply {
  const words = sentences[locale]
  const { suggestions } = advice
  const count = suggestions.length
  const { category, risk = null } = wish
  const products = suggestions.map(({ product }) => product)
  return {
    text: forBusiness ? words.foundForBusiness(count) : words.found({ category, count, risk }),
    choices: [
      ...(category === 'loan' ? [calculation(products[0]!, { wish, locale })] : []),
      words.again,
      words.person,
    ],
    parts: suggestions.map(({ product, reasons }) =>
      productCard(product, {
        locale,
        reasons: reasons.map((reason) => describeReason(reason, { wish, locale })),
      }),
    ),
    record: { products: products.map(({ id, version }) => ({ id, version })) },
  }
}

function calculation(product: Product, { wish, locale }: { wish: ProductWish; locale: Locale }) {
  const { label, say } = sentences[locale].calculate
  const { amount, months } = wish
  const loan = {
    product: product.name[locale],
    amount: amount ? formatAmount(amount.max, locale) : '',
    term: months ? formatTerm(months, locale) : '',
  }
  return { label, say: say(loan) }
}

function shownBefore({ left }: AnyFlowContext): string[] {
  return Array.isArray(left?.shown) ? left.shown.map(String) : []
}

function sayNoMore(locale: Locale): Reply {
  const { noMore, again, person } = sentences[locale]
  return { text: noMore, choices: [again, person] }
}

function sayNone(locale: Locale, { wish, advice }: { wish: ProductWish; advice: Advice }): Reply {
  const words = sentences[locale]
  const { category } = wish
  const [near] = advice.nearMisses
  const text = near
    ? words.nearMiss({
        category,
        name: near.product.name[locale],
        miss: describeMiss(near.miss, locale),
      })
    : words.none(category)
  return { text, choices: [words.person, words.again] }
}

function ofBank({ conversation: { bankId } }: AnyFlowContext) {
  return bankId === null ? {} : { bankId }
}

async function categoriesOnOffer(context: AnyFlowContext) {
  const products = await findProducts(context.needs, { ...ofBank(context), validOn: context.now })
  const offered = productCategories.filter((category) =>
    products.some((product) => product.category === category),
  )
  return choicesOf('goal', pick(sentences[context.locale].goals, offered), context.locale)
}

async function purposesOnOffer(context: AnyFlowContext) {
  const loans = await findProducts(context.needs, {
    ...ofBank(context),
    category: 'loan',
    validOn: context.now,
  })
  const offered = loanPurposes.filter((purpose) =>
    loans.some(({ purposes }) => purposes?.includes(purpose)),
  )
  return choicesOf('purpose', pick(sentences[context.locale].purposes, offered), context.locale)
}

function pick<K extends string>(
  all: Record<K, string>,
  keys: readonly K[],
): Partial<Record<K, string>> {
  return Object.fromEntries(keys.map((key) => [key, all[key]])) as Partial<Record<K, string>>
}

function choicesOf(
  slot: 'goal' | 'segment' | 'purpose' | 'risk',
  labels: Partial<Record<string, string>>,
  locale: Locale,
) {
  const words = sentences[locale].words?.[slot] ?? {}
  return Object.entries(labels).map(([value, label]) => ({
    value,
    label: label!,
    synonyms: [...(words[value] ?? [])],
  }))
}

function oneOf(allowed: readonly string[]) {
  return (value: string, { locale }: AnyFlowContext): Check<string> =>
    allowed.includes(value)
      ? { ok: true, value }
      : { ok: false, problem: sentences[locale].unknownChoice }
}

function checkAmount(money: Money, { locale }: AnyFlowContext): Check<Money> {
  const { foreignCurrency, amountOutOfRange } = sentences[locale]
  if (money.currency !== 'CNY') return { ok: false, problem: foreignCurrency }
  const [least, most] = [new Decimal(money.amount), new Decimal(money.upper ?? money.amount)]
  const isSane = least.gt(0) && least.lte(most) && most.lte(mostYuan)
  return isSane ? { ok: true, value: money } : { ok: false, problem: amountOutOfRange }
}

function checkTerm(period: Period, { locale }: AnyFlowContext): Check<Period> {
  const days = 'days' in period ? period.days : period.months * 30
  const isSane = days > 0 && wholeMonths(period) <= longestMonths
  return isSane
    ? { ok: true, value: period }
    : { ok: false, problem: sentences[locale].termOutOfRange }
}
