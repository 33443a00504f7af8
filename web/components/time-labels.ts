import type { Texts } from '../texts/index.js'

/** A moment the way people say it: 今天 15:30, 昨天 09:05, 周三 18:20, 11月3日 10:00, 2025年11月3日. */
export function timeLabel(times: Texts['time'], input: { at: number; now: number }): string {
  const at = new Date(input.at)
  const daysAgo = dayNumber(input.now) - dayNumber(input.at)
  const clock = `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
  if (daysAgo === 0) return times.today(clock)
  if (daysAgo === 1) return times.yesterday(clock)
  if (daysAgo > 1 && daysAgo < 7) return times.weekday(at.getDay(), clock)
  const sameYear = at.getFullYear() === new Date(input.now).getFullYear()
  if (sameYear) return times.date(at.getMonth() + 1, at.getDate(), clock)
  return dayLabel(times, input.at)
}

/** A day in full, for documents. */
export function dayLabel(times: Texts['time'], at: number): string {
  const day = new Date(at)
  return times.fullDate(day.getFullYear(), day.getMonth() + 1, day.getDate())
}

/** Counts days of the customer's own calendar. */
function dayNumber(at: number): number {
  const day = new Date(at)
  return Math.round(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
