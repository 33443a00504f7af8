import { longDate } from '../localised-dates.js'
import type { Locale } from '../locale.js'
import { formatAmount, formatPercent, formatTerm } from './figures.js'
import type { AmountLimits, Fee, Product, Rate } from './product.js'
import { english } from './texts/en.js'
import type { ProductTexts } from './texts/product-texts.js'
import { chinese } from './texts/zh-CN.js'

const texts: Record<Locale, ProductTexts> = { 'zh-CN': chinese, en: english }

/** The figure that matters most, with what it is; rates are always a year's. */
export interface KeyFigure {
  label: string
  value: string
}

/** One line of a product's facts, as a card or a description shows it. */
export interface ProductFact {
  label: string
  value: string
}

/** All that a customer may ask about a product, one fact a line, without its name: for retrieval and for reading. */
export function describeProduct(product: Product, locale: Locale): string {
  const t = texts[locale]
  return [
    t.kind(t.segments[product.segment], t.categories[product.category], product.code),
    product.summary[locale],
    ...factsOf(product, locale).map(({ label, value }) => t.line(label, value)),
    ...disclosuresOf(product, locale).map((sentence) => t.line(t.labels.remark, sentence)),
  ].join('\n')
}

/** For a loan the all-in cost, for a wealth product its benchmark, for others the rate or the first fee. */
export function keyFigure(product: Product, locale: Locale): KeyFigure | null {
  const t = texts[locale]
  if (product.allInCost) return allInCostOf(product, locale)
  const [first, ...others] = product.rates
  if (first) {
    const label = first.kind === 'benchmark' ? t.benchmark : t.perYear
    return { label, value: formatPercent(others.reduce(widened, first).annualPercent) }
  }
  const fee = product.fees[0]
  return fee ? { label: fee.name[locale], value: describeCharge(fee, locale) } : null
}

/** The facts in the order in which people ask: what it costs or pays, how much, how long, for whom, with what. */
export function factsOf(product: Product, locale: Locale): ProductFact[] {
  const t = texts[locale]
  const list = (items: string[]) => items.join(t.listSeparator)
  const amount = describeAmount(product.amount, locale)
  const facts: (ProductFact | null)[] = [
    allInCostOf(product, locale),
    ...product.rates.map((rate) => rateOf(rate, locale)),
    fact(t.amountLabels[product.category], amount),
    fact(t.labels.term, product.termMonths.map((m) => formatTerm(m, locale)).join(t.listSeparator)),
    fact(t.labels.risk, product.riskLevel ? t.riskLevels[product.riskLevel] : ''),
    fact(t.labels.fees, list(product.fees.map((fee) => describeFee(fee, locale)))),
    fact(t.labels.eligibility, list(product.eligibility.map((e) => e[locale]))),
    fact(t.labels.documents, list(product.documents.map((d) => d[locale]))),
    fact(t.labels.validity, describeValidity(product, locale)),
  ]
  return facts.filter((f) => f !== null)
}

/** The sentences that must stand beside the product wherever it is shown. */
export function disclosuresOf(product: Pick<Product, 'category'>, locale: Locale): string[] {
  return texts[locale].disclosures[product.category]
}

function fact(label: string, value: string): ProductFact | null {
  return value === '' ? null : { label, value }
}

function allInCostOf({ allInCost, category }: Product, locale: Locale): ProductFact | null {
  if (!allInCost) return null
  const t = texts[locale]
  return {
    label: t.allInCost(t.allInCostMethods[allInCost.method], category),
    value: formatPercent(allInCost.annualPercent),
  }
}

function rateOf(rate: Rate, locale: Locale): ProductFact {
  const t = texts[locale]
  const value = t.annual(formatPercent(rate.annualPercent))
  if (rate.kind === 'interest') return { label: rate.label[locale], value }
  return { label: t.benchmark, value: value + t.note(rate.label[locale]) }
}

function widened(rate: Rate, other: Rate): Rate {
  const ends = [rate, other].flatMap((r) => [r.annualPercent.min, r.annualPercent.max])
  ends.sort((a, b) => Number(a) - Number(b))
  return { ...rate, annualPercent: { min: ends[0] as string, max: ends.at(-1) as string } }
}

function describeAmount({ min, max }: AmountLimits, locale: Locale): string {
  const t = texts[locale]
  if (min && max) return t.amountBetween(formatAmount(min, locale), formatAmount(max, locale))
  if (min) return t.amountFrom(formatAmount(min, locale))
  return max ? t.amountUpTo(formatAmount(max, locale)) : ''
}

function describeFee(fee: Fee, locale: Locale): string {
  const t = texts[locale]
  const note = fee.note ? t.note(fee.note[locale]) : ''
  return `${fee.name[locale]} ${describeCharge(fee, locale)}${note}`
}

function describeCharge({ charge }: Fee, locale: Locale): string {
  const t = texts[locale]
  if (charge.kind === 'free') return t.free
  if (charge.kind === 'amount')
    return t.charge(formatAmount(charge.amount, locale), charge.per?.[locale] ?? null)
  const least = charge.min ? t.chargeAtLeast(formatAmount(charge.min, locale)) : ''
  const most = charge.max ? t.chargeAtMost(formatAmount(charge.max, locale)) : ''
  return t.percentCharge(charge.percent, charge.of[locale]) + least + most
}

function describeValidity({ validFrom, validTo }: Product, locale: Locale): string {
  const t = texts[locale]
  const from = longDate(validFrom, locale)
  return validTo ? t.validBetween(from, longDate(validTo, locale)) : t.validFrom(from)
}
