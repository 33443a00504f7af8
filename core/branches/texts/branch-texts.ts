import type { Weekday } from '../../organisation/index.js'

/** The words around a branch's own data. */
export interface BranchTexts {
  weekdays: Record<Weekday, string>
  weekdaySpan(first: string, last: string): string
  closed: string
  allDay: string
  rangeSeparator: string
  itemSeparator: string
  address(city: string, address: string): string
  phone(phone: string): string
  hours(text: string): string
  weekdayPair(first: string, second: string): string
  dateSpan(first: string, last: string): string
  specialDays(items: string): string
  specialDay(dates: string, name: string, hours: string): string
  service(letter: string, name: string): string
  serviceHours(text: string): string
  bring(items: string[]): string
  notice(text: string): string
}
