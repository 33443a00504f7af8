import { bankTimeZone, calendarDayOf, type CalendarDay } from '../core/organisation/index.js'
import type { Locale } from '../core/locale.js'
import { textsOf } from './texts/index.js'

const time = new Intl.DateTimeFormat('en-GB', {
  timeZone: bankTimeZone,
  hour: '2-digit',
  minute: '2-digit',
})
const dayFormats: Record<Locale, Intl.DateTimeFormat> = {
  'zh-CN': dayFormat('zh-CN'),
  en: dayFormat('en-GB'),
}

/** `17:00` on the bank's clock. */
export function timeOf(moment: Date): string {
  return time.format(moment)
}

interface Told {
  now: Date
  locale: Locale
}

/** As it stands in a sentence: 今天 13:30, 明天 09:00, 2月9日周二 09:00; on Tue, 9 Feb at 09:00. */
export function describeMoment(moment: Date, told: Told): string {
  const { at } = textsOf(told.locale).moment
  return at(describeDay(calendarDayOf(moment), told), timeOf(moment))
}

/** 今天, 明天, 后天, 2月9日周二; on Tue, 9 Feb. */
export function describeDay(day: CalendarDay, told: Told): string {
  const { today, tomorrow, dayAfter, on } = textsOf(told.locale).moment
  const ahead = [today, tomorrow, dayAfter].find(
    (_, days) => calendarDayOf(new Date(told.now.getTime() + days * 86_400_000)) === day,
  )
  return ahead ?? on(dateOf(day, told.locale))
}

/** 2月9日周二; Tue, 9 Feb. */
export function dateOf(day: CalendarDay, locale: Locale): string {
  return dayFormats[locale].format(new Date(`${day}T12:00:00Z`))
}

function dayFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
  })
}
