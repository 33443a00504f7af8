import type { Locale } from '../locale.js'
import { weekdays, type TimeRange, type Weekday, type WeeklyHours } from '../organisation/index.js'
import type { Branch, BranchService } from './branch.js'
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
    ...branch.specialDays.map((s) =>
      t.specialDay(s.day, s.name[locale], describeRanges(s.hours, t)),
    ),
    ...branch.services.map((service) => describeService(service, locale)),
    ...branch.notices.map((notice) => t.notice(notice.text[locale])),
  ].join('\n')
}

/** The week in one line; neighbouring days with the same hours are joined. */
export function describeHours(hours: WeeklyHours, locale: Locale): string {
  const t = texts[locale]
  const spans: { first: Weekday; last: Weekday; text: string }[] = []
  for (const day of weekdays) {
    const text = describeRanges(hours[day] ?? [], t)
    const span = spans.at(-1)
    if (span?.text === text) span.last = day
    else spans.push({ first: day, last: day, text })
  }
  return spans
    .map(({ first, last, text }) =>
      first === last
        ? `${t.weekdays[first]} ${text}`
        : `${t.weekdaySpan(t.weekdays[first], t.weekdays[last])} ${text}`,
    )
    .join(t.itemSeparator)
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
