import type { Span } from '../scan.js'
import type { DayMatch } from './days.js'
import type { Moment } from './moments.js'

const or =
  /^[^，。,.；;！!？?\n]{0,9}?(?:到|至|-|~|或者?|和|、|以及|还是|跟|与| or | and | to )\s?(?:on )?$/

/** 12月3日（周四）, Monday the 30th: the weekday is said for good measure. */
export function dropWeekdays(text: string, days: DayMatch[]): DayMatch[] {
  const kept: DayMatch[] = []
  for (const day of days) {
    const last = kept.at(-1)
    const isAside = last && /^[\s,，(]{0,2}$/.test(text.slice(last.end, day.start))
    if (isAside && day.weekday && last.dated)
      last.end = day.end + (text.charAt(day.end) === ')' ? 1 : 0)
    else if (isAside && last.weekday && day.dated)
      kept[kept.length - 1] = { ...day, start: last.start }
    else kept.push({ ...day })
  }
  return kept
}

const to = /^[^，。,.；;！!？?\n]{0,9}?(?:到|至|-|~| to | until )\s?(?:on )?$/

/** In 下周三或者周四 the second day is of next week too. */
export function carryWeeks(text: string, days: DayMatch[]): DayMatch[] {
  const carried: DayMatch[] = []
  for (const day of days) {
    const last = carried.at(-1)
    const { start, end, weekday } = day
    if (last?.week && weekday && or.test(text.slice(last.end, start))) {
      const first = last.week.plus({ days: weekday - 1 })
      carried.push({ start, end, week: last.week, first })
    } else if (
      last &&
      weekday &&
      day.again &&
      day.first < last.first &&
      to.test(text.slice(last.end, start))
    ) {
      // The Wednesday after the Monday said before it, not the one that comes first.
      carried.push({ start, end, weekday, first: day.again })
    } else carried.push(day)
  }
  return carried
}

const connector = /^\s?(?:到|至|-|~|to|until|till|through|thru)\s?(?:on |the )?$/

/** 周一到周五, Dec 3 to Dec 5: two days with "to" between them are a range. */
export function joinDays(text: string, days: DayMatch[]): DayMatch[] {
  return joinNeighbours(text, days, (from, to) => {
    if (from.last) return null
    const last = to.last ?? to.first
    return last < from.first ? null : { start: from.start, end: to.end, first: from.first, last }
  })
}

/** 周一上午到周五下午: two moments with "to" between them are a range. */
export function joinMoments(text: string, moments: Moment[]): Moment[] {
  return joinNeighbours(text, moments, (from, to) => {
    if (from.value.type !== 'date-time' || to.value.type !== 'date-time') return null
    const until = to.value.until ?? to.value.value
    if (until < from.value.value) return null
    return { ...from, end: to.end, value: { ...from.value, until } }
  })
}

function joinNeighbours<T extends Span>(
  text: string,
  all: T[],
  join: (from: T, to: T) => T | null,
): T[] {
  const joined: T[] = []
  for (const next of all) {
    const last = joined.at(-1)
    const one = last && connector.test(text.slice(last.end, next.start)) ? join(last, next) : null
    if (one) joined[joined.length - 1] = one
    else joined.push(next)
  }
  return joined
}
