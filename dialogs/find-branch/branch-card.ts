import {
  closingAfter,
  distanceMetres,
  hoursOfService,
  isOpenAt,
  mapUrlOf,
  nextOpeningAfter,
  openingOn,
  type Branch,
} from '../../core/branches/index.js'
import type { BranchCard, LabelledText } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import { calendarDayOf, type Bank, type CalendarDay } from '../../core/organisation/index.js'
import type { Place } from '../slot-values.js'
import { shortServiceName } from '../vocabulary/short-names.js'
import { dateOf, describeMoment, timeOf } from '../moments.js'
import { sentences } from './sentences.js'

export interface BranchCardInput {
  branch: Branch
  /** Put before the branch's name on a map, where many banks are. */
  bank: Bank | undefined
  locale: Locale
  now: Date
  /** From where its distance is said. */
  from?: Place
  /** A service whose hours are shown beside the branch's. */
  service?: string
  /** Whose hours are shown; today where absent. */
  day?: CalendarDay
}

/** A branch as it is now, with the hours of the day that matters and a way there. */
export function branchCard(input: BranchCardInput): BranchCard {
  const { branch, bank, locale, now, from } = input
  const { card } = sentences[locale]
  const name = branch.name[locale]
  return {
    kind: 'branch',
    id: branch.id,
    name,
    address: branch.address[locale],
    phone: branch.phone,
    open: isOpenAt(branch, now),
    status: describeStatus(branch, { locale, now }),
    facts: [hoursFact(input), ...serviceFact(input), ...noticesOf(input)],
    ...(from ? { distance: describeDistance(metresTo(branch, from), locale) } : {}),
    mapUrl: mapUrlOf({
      name: bank ? nameWithBank(bank, branch, locale) : name,
      at: branch.coordinates,
    }),
    action: { title: card.services, value: card.servicesQuestion(name) },
  }
}

export function nameWithBank(bank: Bank, branch: Branch, locale: Locale): string {
  const space = locale === 'en' ? ' ' : ''
  return `${bank.shortName[locale]}${space}${branch.name[locale]}`
}

export function metresTo(branch: Branch, place: Pick<Place, 'coordinates'>): number {
  return distanceMetres(branch.coordinates, place.coordinates)
}

/** 约 850 米, 约 1.2 公里, 约 35 公里: nobody walks by the decimal. */
export function describeDistance(metres: number, locale: Locale): string {
  const { card } = sentences[locale]
  if (metres < 950) return card.metres(Math.max(50, Math.round(metres / 50) * 50))
  const kilometres = metres / 1000
  return card.kilometres(kilometres < 9.95 ? kilometres.toFixed(1) : kilometres.toFixed(0))
}

/** 营业中，17:00 关门; 营业中，12:00–13:30 午休; 休息中，明天 09:00 开门. */
function describeStatus(branch: Branch, told: { locale: Locale; now: Date }): string {
  const { card } = sentences[told.locale]
  const closes = closingAfter(branch, told.now)
  const opens = nextOpeningAfter(branch, told.now)
  if (!closes) return opens ? card.closedUntil(describeMoment(opens, told)) : card.closedForLong
  // One day's hours that go on into the next have no end worth naming.
  if (opens && opens.getTime() === closes.getTime()) return card.openAllDay
  const isBreak = opens !== null && calendarDayOf(opens) === calendarDayOf(told.now)
  return isBreak
    ? card.openWithBreak(timeOf(closes), timeOf(opens))
    : card.openUntil(timeOf(closes))
}

function hoursFact({ branch, locale, now, day }: BranchCardInput): LabelledText {
  const { card } = sentences[locale]
  const today = calendarDayOf(now)
  const { ranges, reason } = openingOn(branch, day ?? today)
  const why = reason?.[locale] ?? null
  const label =
    day === undefined || day === today ? card.today(why) : card.day(dateOf(day, locale), why)
  return { label, value: describeRanges(ranges, locale) }
}

/** Nothing where the service keeps the branch's own hours. */
function serviceFact({ branch, locale, now, service, day }: BranchCardInput): LabelledText[] {
  const offered = branch.services.find(({ code }) => code === service)
  const hours = service === undefined ? null : hoursOfService(branch, service)
  if (!offered || !hours) return []
  const on = day ?? calendarDayOf(now)
  const value = describeRanges(openingOn(hours, on).ranges, locale)
  if (value === describeRanges(openingOn(branch, on).ranges, locale)) return []
  return [{ label: shortServiceName(offered.name[locale]), value }]
}

function noticesOf({ branch, locale, now, day }: BranchCardInput): LabelledText[] {
  const on = day ?? calendarDayOf(now)
  return branch.notices
    .filter(({ from, to }) => from <= on && (to === null || on <= to))
    .map(({ text }) => ({ label: sentences[locale].card.notice, value: text[locale] }))
}

/** 09:00–12:00，13:30–17:00, or that it is closed. */
export function describeRanges(ranges: { from: string; to: string }[], locale: Locale): string {
  const { closed, rangeSeparator } = sentences[locale].card
  return ranges.map(({ from, to }) => `${from}–${to}`).join(rangeSeparator) || closed
}
