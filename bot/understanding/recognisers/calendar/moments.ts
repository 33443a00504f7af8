import type { DateTime } from 'luxon'
import type { Recognised } from '../recognised.js'
import type { Span } from '../scan.js'
import type { DayMatch } from './days.js'
import { clockText, partsOfDay } from './parts-of-day.js'
import { timeRange, type TimeMatch } from './times.js'

interface Pair extends Span {
  day: DayMatch
  time: TimeMatch | null
}

const timeAfter =
  /^(?:[的吧呢就]|[\s,，、]|在|差不多|大概|大约|\b(?:at|on|in|around|about|by|before|after|from|between|the)\b){0,5}$/
const timeBefore = /^(?:[\s,，]|的|on|of|the){0,4}$/

/** Each day with the time said for it, after it or before it, and the times that belong to no day. */
export function pairUp(
  text: string,
  days: DayMatch[],
  times: TimeMatch[],
): { pairs: Pair[]; left: TimeMatch[] } {
  const left = new Set(times)
  const claim = (day: DayMatch, time: TimeMatch | undefined): Pair => {
    if (!time) return { start: day.start, end: day.end, day, time: null }
    left.delete(time)
    return { start: Math.min(day.start, time.start), end: Math.max(day.end, time.end), day, time }
  }
  const after = ({ end }: Span) =>
    [...left].find(({ start }) => end <= start && timeAfter.test(text.slice(end, start)))
  const before = ({ start }: Span) =>
    [...left].find(({ end }) => end <= start && timeBefore.test(text.slice(end, start)))
  // A time belongs to the day before it rather than to the one after it.
  const first = days.map((day) => claim(day, day.last ? undefined : after(day)))
  const pairs = first.map((pair) => {
    const part = pair.time?.from.part
    if (pair.day.last || pair.time?.from.clock) return pair
    const time = before(pair)
    if (!pair.time) return claim(pair.day, time)
    // "two o'clock tomorrow afternoon"
    if (!time?.from.clock) return pair
    const clock = { ...time.from.clock, part: time.from.part ?? part ?? null }
    left.delete(time)
    return { ...pair, start: time.start, time: { ...time, from: { ...time.from, clock } } }
  })
  return { pairs, left: [...left] }
}

/** A day with or without time, ready to be joined into a range with the next. */
export interface Moment extends Span {
  value: Extract<Recognised, { type: 'date' | 'date-time' }>
  day: DayMatch
}

/** The day, or the moment on it; where that moment has passed today, on the next such day. */
export function toMoment({ day, time, start, end }: Pair, now: DateTime): Moment {
  if (!time && !day.part) return { start, end, day, value: { type: 'date', ...datesOf(day) } }
  const { from, to } = time ? timeRange(time, day.part) : rangeOfPart(day)
  const isOver = dateText(day.first) === dateText(now) && (to ?? from) <= now.hour * 60 + now.minute
  const first = isOver && day.again ? day.again : day.first
  const value = {
    type: 'date-time' as const,
    value: momentText(first, from),
    ...(to !== null && { until: momentText(first, to) }),
  }
  return { start, end, day, value }
}

function rangeOfPart(day: DayMatch): { from: number; to: number } {
  const [from, to] = partsOfDay[day.part ?? 'morning']
  return { from, to }
}

function datesOf(day: DayMatch): { value: string; until?: string } {
  return { value: dateText(day.first), ...(day.last && { until: dateText(day.last) }) }
}

function dateText(day: DateTime): string {
  return day.toISODate() ?? ''
}

function momentText(day: DateTime, minutes: number): string {
  const days = Math.floor(minutes / 1440)
  return `${dateText(days === 0 ? day : day.plus({ days }))}T${clockText(minutes)}`
}
