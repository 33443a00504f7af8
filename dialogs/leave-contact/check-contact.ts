import { DateTime } from 'luxon'
import {
  findStaffedBranches,
  isStaffedAt,
  staffedOn,
  type Branch,
} from '../../core/branches/index.js'
import { bankTimeZone, calendarDayOf, type CalendarDay } from '../../core/organisation/index.js'
import { dateOf } from '../moments.js'
import type { AnyFlowContext, Check, SlotChoice } from '../flow.js'
import { sentences } from './sentences.js'

export function checkTopic(text: string, { locale }: AnyFlowContext): Check<string> {
  const topic = text.trim()
  if (/[\p{L}\p{N}]/u.test(topic)) return { ok: true, value: topic }
  return { ok: false, problem: sentences[locale].nothingSaid }
}

const longestName = 30
const introduction =
  /^(?:(?:你|您)?(?:可以)?(?:就)?(?:叫我|称呼我)|我(?:叫|是|姓)|my name is|call me|i am|i'm|it's)[\s:：]*/i

/** 我叫李雷 is 李雷. A number or an address is none. */
export function checkName(text: string, { locale }: AnyFlowContext): Check<string> {
  const name = text
    .trim()
    .replace(introduction, '')
    .replace(/[\s。.，,！!吧]+$/u, '')
  const isName = /\p{L}/u.test(name) && !/\d|[@*●/]/.test(name) && name.length <= longestName
  return isName ? { ok: true, value: name } : { ok: false, problem: sentences[locale].notAName }
}

const daysAhead = 30
/** Where a bank's hours are not known. */
const byDay = [{ from: '08:00', to: '20:00' }]

/** A time in the future at which somebody is there to ring. */
export async function checkTime(text: string, context: AnyFlowContext): Promise<Check<string>> {
  const { now, locale } = context
  const t = sentences[locale]
  const moment = momentOf(text)
  const [day = '', time = ''] = text.split('T')
  if (moment <= now) return { ok: false, problem: t.timeIsPast }
  if (moment.getTime() - now.getTime() > daysAhead * 86_400_000)
    return { ok: false, problem: t.timeIsFar(daysAhead) }
  const branches = await findStaffedBranches(context.needs, context.conversation)
  const ranges = branches.length === 0 ? byDay : staffedOn(branches, day)
  if (ranges.length === 0) {
    const next = dateOf(nextStaffedDay(branches, day), locale)
    return { ok: false, problem: t.closedThatDay(dateOf(day, locale), next) }
  }
  if (ranges.some(({ from, to }) => from <= time && time <= to)) return { ok: true, value: text }
  const hours = ranges.map(({ from, to }) => `${from}–${to}`).join(t.hoursSeparator)
  return { ok: false, problem: t.outsideHours(dateOf(day, locale), hours) }
}

/** The moment of a `YYYY-MM-DDTHH:mm` on the bank's clock. */
export function momentOf(text: string): Date {
  return DateTime.fromISO(text, { zone: bankTimeZone }).toJSDate()
}

/** Morning and afternoon of the next day, where somebody is there then. */
export async function suggestTimes(context: AnyFlowContext): Promise<SlotChoice[]> {
  const { needs, conversation, now, locale } = context
  const { suggestedTime } = sentences[locale]
  const today = calendarDayOf(now)
  const branches = await findStaffedBranches(needs, conversation)
  const day = nextStaffedDay(branches, today)
  const name = day === plusDays(today, 1) ? null : plainDate(day, locale)
  return suggestions
    .filter(({ at }) => branches.length === 0 || isStaffedAt(branches, momentOf(`${day}T${at}`)))
    .map(({ time }) => {
      const words = suggestedTime(name, time)
      return { value: words, label: words }
    })
}

const suggestions = [
  { time: 'morning', at: '10:00' },
  { time: 'afternoon', at: '15:00' },
] as const

function nextStaffedDay(branches: Branch[], from: CalendarDay): CalendarDay {
  const days = Array.from({ length: daysAhead }, (_, i) => plusDays(from, i + 1))
  return days.find((day) => staffedOn(branches, day).length > 0) ?? plusDays(from, 1)
}

function plusDays(day: CalendarDay, days: number): CalendarDay {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
}

function plainDate(day: CalendarDay, locale: AnyFlowContext['locale']): string {
  const date = DateTime.fromISO(day, { zone: 'utc', locale })
  return date.toFormat(locale === 'zh-CN' ? 'M月d日' : 'd MMMM')
}
