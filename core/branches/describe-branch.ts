import { longDate } from '../localised-dates.js'
import type { Locale } from '../locale.js'
import {
  dayBefore,
  weekdays,
  type TimeRange,
  type Weekday,
  type WeeklyHours,
} from '../organisation/index.js'
import type { Branch, BranchService, SpecialDay } from './branch.js'
import type { BranchTexts } from './texts/branch-texts.js'
import { english } from './texts/en.js'
import { chinese } from './texts/zh-CN.js'

const texts: Record<Locale, BranchTexts> = { 'zh-CN': chinese, en: english }

/** All that a customer may ask about a branch, one fact a line, without its name: for retrieval and for reading. */
export function describeBranch(branch: Branch, locale: Locale): string {
  const t = texts[locale]
  return [
    t.address(branch.city[locale], branch.address[locale]),
    t.phone(branch.phone),
    t.hours(describeHours(branch.hours, locale)),
    ...describeSpecialDays(branch.specialDays, locale),
    ...branch.services.map((service) => describeService(service, locale)),
    ...branch.notices.map((notice) => t.notice(notice.text[locale])),
  ].join('\n')
}

/** The week in one line; neighbouring days with the same hours are joined. */
export function describeHours(hours: WeeklyHours, locale: Locale): string {
  const t = texts[locale]
  const days = weekdays.map((day) => ({ day, text: describeRanges(hours[day] ?? [], t) }))
  return runsOf(days, (day, before) => day.text === before.text)
    .map((run) => `${describeWeekdays(run, t)} ${run[0].text}`)
    .join(t.itemSeparator)
}

function describeWeekdays(run: Run<{ day: Weekday }>, t: BranchTexts): string {
  const first = t.weekdays[run[0].day]
  const last = t.weekdays[lastOf(run).day]
  if (run.length === 1) return first
  return run.length === 2 ? t.weekdayPair(first, last) : t.weekdaySpan(first, last)
}

/** All in one line, so that a question about the week is not answered with a calendar. */
function describeSpecialDays(specialDays: SpecialDay[], locale: Locale): string[] {
  const t = texts[locale]
  const days = specialDays
    .map(({ day, name, hours }) => ({ day, name: name[locale], hours: describeRanges(hours, t) }))
    .sort((a, b) => a.day.localeCompare(b.day))
  const isSame = (day: (typeof days)[number], before: (typeof days)[number]) =>
    dayBefore(day.day) === before.day && day.name === before.name && day.hours === before.hours
  const items = runsOf(days, isSame).map((run) => {
    const first = longDate(run[0].day, locale)
    const dates = run.length === 1 ? first : t.dateSpan(first, longDate(lastOf(run).day, locale))
    return t.specialDay(dates, run[0].name, run[0].hours)
  })
  return items.length === 0 ? [] : [t.specialDays(items.join(t.itemSeparator))]
}

type Run<T> = [T, ...T[]]

/** Cuts a list where an item does not belong to the one before it. */
function runsOf<T>(items: T[], belongs: (item: T, before: T) => boolean): Run<T>[] {
  return items.reduce<Run<T>[]>((runs, item) => {
    const run = runs.at(-1)
    if (run && belongs(item, lastOf(run))) run.push(item)
    else runs.push([item])
    return runs
  }, [])
}

function lastOf<T>(run: Run<T>): T {
  return run.at(-1) ?? run[0]
}

function describeService(service: BranchService, locale: Locale): string {
  const t = texts[locale]
  const hours = service.hours ? t.serviceHours(describeHours(service.hours, locale)) : ''
  const bring =
    service.prerequisites.length > 0 ? t.bring(service.prerequisites.map((p) => p[locale])) : ''
  return t.service(service.letter, service.name[locale]) + hours + bring
}

function describeRanges(ranges: TimeRange[], t: BranchTexts): string {
  if (ranges.length === 0) return t.closed
  return ranges
    .map(({ from, to }) => (from === '00:00' && to === '24:00' ? t.allDay : `${from}–${to}`))
    .join(t.rangeSeparator)
}
