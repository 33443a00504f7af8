import { openingOn, type Branch } from '../../core/branches/index.js'
import { calendarDayOf, type CalendarDay } from '../../core/organisation/index.js'
import type { AnyFlowContext } from '../flow.js'
import { describeDay } from '../moments.js'
import { describeRanges } from './branch-card.js'
import { sentences } from './sentences.js'

/** What is asked about branches on show. */
export const branchDetails = ['phone', 'way', 'hours'] as const
export type BranchDetail = (typeof branchDetails)[number]

/** 武林支行的电话是…: a line for each of the branches. */
export function describeDetail(
  { locale, now }: Pick<AnyFlowContext, 'locale' | 'now'>,
  asked: { branches: Branch[]; detail: BranchDetail; day: CalendarDay | null },
): string {
  const { phone, way, hours } = sentences[locale].detail
  const day = asked.day ?? calendarDayOf(now)
  const lines = asked.branches.map((branch) => {
    const name = branch.name[locale]
    switch (asked.detail) {
      case 'phone':
        return phone(name, branch.phone)
      case 'way':
        return way(name, branch.address[locale])
      case 'hours':
        return hours({
          name,
          day: describeDay(day, { now, locale }),
          hours: describeRanges(openingOn(branch, day).ranges, locale),
        })
    }
  })
  return lines.join('\n\n')
}
