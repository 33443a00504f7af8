import {
  hoursOfService,
  isOpenAt,
  nextOpeningAfter,
  openingOn,
  type Branch,
} from '../../core/branches/index.js'
import type { Reply } from '../../core/conversations/index.js'
import { intervalOn, type CalendarDay } from '../../core/organisation/index.js'
import type { AnyFlowContext } from '../flow.js'
import { chooseBranches } from './choose-branches.js'
import { describeDetail, type BranchDetail } from './branch-details.js'
import { cardsOf } from './list-answer.js'
import { describeDay, describeMoment } from '../moments.js'
import { sentences } from './sentences.js'

export interface AskedBranch {
  branch: Branch
  /** The bank's others, for a service that this one does not offer. */
  branches: Branch[]
  service: { code: string; name: string } | null
  day: CalendarDay | null
  detail: BranchDetail | null
}

/** One branch that was named, and what was asked about it. */
export async function oneAnswer(context: AnyFlowContext, asked: AskedBranch): Promise<Reply> {
  const { now } = context
  const { branch, service, day, detail } = asked
  const hours = service ? hoursOfService(branch, service.code) : branch
  if (!hours) return offeredElsewhere(context, asked)
  const opens = nextOpeningAfter(hours, now)
  const chosen = [{ branch, metres: null, isOpen: isOpenAt(hours, now), opens }]
  return {
    text: detail
      ? describeDetail(context, { branches: [branch], detail, day })
      : describeOne(context, { asked, hours }),
    parts: await cardsOf(context, {
      chosen,
      ...(service ? { service: service.code } : {}),
      ...(day ? { day } : {}),
    }),
  }
}

function describeOne(
  { locale, now }: AnyFlowContext,
  { asked, hours }: { asked: AskedBranch; hours: Pick<Branch, 'hours' | 'specialDays'> },
): string {
  const words = sentences[locale]
  const { service, day } = asked
  const name = asked.branch.name[locale]
  const tell = (moment: Date | null) => moment && describeMoment(moment, { now, locale })
  if (day !== null) {
    const { ranges, reason } = openingOn(hours, day)
    const start = intervalOn(day, { from: '00:00', to: '24:00' }).start
    return words.oneOnDay({
      name,
      service: service?.name ?? null,
      day: describeDay(day, { now, locale }),
      open: ranges.length > 0,
      reason: reason?.[locale] ?? null,
      opens: tell(nextOpeningAfter(hours, start)),
    })
  }
  const state = { name, open: isOpenAt(hours, now), opens: tell(nextOpeningAfter(hours, now)) }
  return service ? words.oneWithService({ ...state, service: service.name }) : words.one(state)
}

/** The nearest branches that do offer it. */
async function offeredElsewhere(context: AnyFlowContext, asked: AskedBranch): Promise<Reply> {
  const { locale, now } = context
  const words = sentences[locale]
  const { name: service, code } = asked.service!
  const from = { name: asked.branch.name[locale], coordinates: asked.branch.coordinates }
  const { chosen } = chooseBranches(asked.branches, { now, from, service: code })
  const text = words.oneWithoutService(from.name, service, chosen.length > 0)
  if (chosen.length === 0) return { text, choices: [words.person] }
  return { text, parts: await cardsOf(context, { chosen, from, service: code }) }
}
