import { longDate } from '../../core/localised-dates.js'
import type { Locale } from '../../core/locale.js'
import { maskEmail, maskIdentityNumber, maskPhone } from '../../core/masks.js'
import { formatAmount, formatTerm } from '../../core/products/index.js'
import type { AnyFlowContext, Slot } from '../flow.js'
import {
  personalSlotTypes,
  type Money,
  type Period,
  type Portion,
  type SlotType,
} from '../slot-values.js'
import { textsOf, type Texts } from '../texts/index.js'

/** A value as it is read back to the customer; personal ones masked. */
export async function describeValue(
  slot: Slot,
  value: unknown,
  context: AnyFlowContext,
): Promise<string> {
  if (slot.describe) return slot.describe(value as never, context)
  if (personalSlotTypes.has(slot.type)) return masked(String(value))
  const choices = (await slot.choices?.(context)) ?? []
  const chosen = choices.find((choice) => choice.value === value)
  return chosen?.label ?? byType(slot.type, value, context.locale)
}

function byType(type: SlotType, value: unknown, locale: Locale): string {
  const { repair } = textsOf(locale)
  switch (type) {
    case 'money':
      return describeMoney(value as Money, locale)
    case 'percent':
      return `${String(value)}%`
    case 'portion':
      return describePortion(value as Portion, locale)
    case 'date':
      return longDate(String(value), locale)
    case 'date-time': {
      const [day = '', time = ''] = String(value).split('T')
      return repair.value.dateTime(longDate(day, locale), time)
    }
    case 'period':
      return describePeriod(value as Period, locale)
    case 'yes-no':
      return value === true ? repair.value.yes : repair.value.no
    case 'place':
      return (value as { name: string }).name
    default:
      return String(value)
  }
}

function describeMoney({ amount, upper, approximate, currency }: Money, locale: Locale): string {
  const texts: Texts = textsOf(locale)
  const figure = (decimal: string) =>
    currency === 'CNY' ? formatAmount(decimal, locale) : `${currency} ${decimal}`
  if (upper !== undefined) return texts.repair.value.range(figure(amount), figure(upper))
  return approximate ? texts.repair.value.about(figure(amount)) : figure(amount)
}

function describePortion(portion: Portion, locale: Locale): string {
  return 'percent' in portion ? `${portion.percent}%` : describeMoney(portion, locale)
}

function describePeriod(period: Period, locale: Locale): string {
  return 'months' in period
    ? formatTerm(period.months, locale)
    : textsOf(locale).repair.value.days(period.days)
}

/** `138****5678`, `a***@example.com`, `110************02X`. */
export function masked(value: string): string {
  if (value.includes('@')) return maskEmail(value)
  return value.startsWith('+') ? maskPhone(value) : maskIdentityNumber(value)
}
