import type { BranchTexts } from './branch-texts.js'

export const english: BranchTexts = {
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
  weekdaySpan: (first, last) => `${first} to ${last}`,
  closed: 'closed',
  allDay: '24 hours',
  rangeSeparator: ' and ',
  itemSeparator: '; ',
  address: (city, address) => `Address: ${address}, ${city}`,
  phone: (phone) => `Phone: ${phone}`,
  hours: (text) => `Opening hours: ${text}`,
  weekdayPair: (first, second) => `${first} and ${second}`,
  dateSpan: (first, last) => `${first} to ${last}`,
  specialDays: (items) => `Holidays: ${items}`,
  specialDay: (dates, name, hours) => `${dates} (${name}) ${hours}`,
  service: (letter, name) => `Service ${letter}: ${name}`,
  serviceHours: (text) => ` (${text})`,
  bring: (items) => `. Please bring: ${items.join('; ')}`,
  notice: (text) => `Notice: ${text}`,
}
