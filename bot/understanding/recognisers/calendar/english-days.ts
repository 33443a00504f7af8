import type { DateTime } from 'luxon'
import {
  dayOf,
  dayOfWeek,
  daysOfMonth,
  daysOfWeek,
  monthsFrom,
  nextDayOfMonth,
  nextDayOfYear,
  nextMonth,
  nextWeekday,
  weekend,
  type DayReading,
  type DayRule,
  type Days,
  type PartOfMonth,
} from './days.js'
import { englishParts } from './parts-of-day.js'

const monthNames =
  'january february march april may june july august september october november december'.split(' ')
const monthWord = `(?<month>${monthNames.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`
const weekdayNames = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
// "the sun is out", "I sat there": sat and sun are weekdays only after a word that says so.
const weekdayWord = `(?<weekday>${weekdayNames.join('|')}|(?<!')(?:mon|tues?|wed|thu(?:rs?)?|fri)(?![a-z])|(?<=\\b(?:on|this|next|last|to|until|by|-) ?)(?:sat|sun)(?![a-z]))`
const which = '(?<which>this coming|coming|this|next|last|past)'
const away: Record<string, number> = {
  this: 0,
  next: 1,
  last: -1,
  coming: 0,
  'this coming': 0,
  past: -1,
  the: 0,
}

const numberOf = (names: string[], text = '') =>
  names.findIndex((name) => name.startsWith(text.slice(0, 3))) + 1
const monthOf = (match: RegExpExecArray) => numberOf(monthNames, match.groups?.['month'])
const weeksAway = (match: RegExpExecArray) => away[match.groups?.['which'] ?? ''] ?? 0

const plainDays: [RegExp, number][] = [
  [/\b(?:the )?day after tomorrow\b/g, 2],
  [/\b(?:the )?day before yesterday\b/g, -2],
  [/\b(?:today|today's)\b/g, 0],
  [/\b(?:tomorrow|tmrw|tmr|tomorow|tommorow)\b/g, 1],
  [/\byesterday\b/g, -1],
]

const partsOfToday: DayRule[] = [
  { pattern: /\btonight\b/g, read: (_, today) => ({ first: today, part: 'evening' }) },
  {
    pattern: /\bthis (morning|afternoon|evening)\b/g,
    read: ([, part = ''], today) => ({ first: today, part: englishParts[part] ?? 'morning' }),
  },
  {
    pattern: /\blast night\b/g,
    read: (_, today) => ({ first: today.minus({ days: 1 }), part: 'evening' }),
  },
]

const weekdayRules: DayRule[] = [
  {
    pattern: new RegExp(`\\b(?:on )?${weekdayWord} (?:of )?(?<which>this|next|last) week\\b`, 'g'),
    read: (match, today) => ({ first: dayOfWeek(today, weeksAway(match), weekdayOf(match)) }),
  },
  {
    // "a week on Friday" is the Friday after the coming one.
    pattern: new RegExp(`\\b(?:a week on |a week from )${weekdayWord}\\b`, 'g'),
    read: (match, today) => ({
      first: nextWeekday(today, weekdayOf(match)).first.plus({ weeks: 1 }),
    }),
  },
  {
    pattern: new RegExp(`\\b(?:on )?(?:${which} )?${weekdayWord}(?:'s)?\\b`, 'g'),
    read: readWeekday,
  },
  {
    pattern: new RegExp(`\\b(?:the |(?:on |at )?${which} |at |on )(?:the )?weekend\\b`, 'g'),
    read: (match, today) => weekend(today, weeksAway(match)),
  },
  {
    pattern: /\b(?:the )?week after next\b/g,
    read: (_, today) => daysOfWeek(today, 2),
  },
  {
    pattern: /\b(?<which>this|next|last|the coming|this coming) week\b(?! of)/g,
    read: (match, today) => daysOfWeek(today, weeksAway(match)),
  },
]

function readWeekday(match: RegExpExecArray, today: DateTime): Days {
  const weekday = weekdayOf(match)
  const word = match.groups?.['which']
  if (!word || word.endsWith('coming')) return nextWeekday(today, weekday)
  // The last one is the latest that is over, in this week or the one before.
  if (word === 'last' || word === 'past') {
    return { first: today.minus({ days: ((today.weekday - weekday + 6) % 7) + 1 }) }
  }
  return {
    first: dayOfWeek(today, weeksAway(match), weekday),
    week: dayOfWeek(today, weeksAway(match), 1),
  }
}

function weekdayOf(match: RegExpExecArray): number {
  return numberOf(weekdayNames, match.groups?.['weekday'])
}

const dayNumber = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|[.,]\\d|\\s?(?:am|pm|%|k\\b))'
const year = '(?:,? (?<year>20\\d{2}|19\\d{2}))?(?!\\d)'
const toDay = '(?:\\s?(?:-|to|until)\\s?(?<to>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:a-z%]))?'

const dateRules: DayRule[] = [
  {
    pattern: new RegExp(`\\b${monthWord} (?:the )?${dayNumber}${toDay}${year}`, 'g'),
    read: readDate,
  },
  {
    pattern: new RegExp(`\\b(?:the )?${dayNumber}(?: of)? ${monthWord}(?![a-z])${year}`, 'g'),
    read: readDate,
  },
  {
    pattern: new RegExp(
      `(?:\\b(?:on|by|until|till|before|after|from)|(?<=day)) the (?<day>\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:one|option|floor))`,
      'g',
    ),
    read: (match, today) => nextDayOfMonth(today, Number(match.groups?.['day'])),
  },
]

function readDate(match: RegExpExecArray, today: DateTime): DayReading {
  const { day = '', year: written, to } = match.groups ?? {}
  const month = monthOf(match)
  const days: DayReading = written
    ? exactly(dayOf(Number(written), month, Number(day)))
    : nextDayOfYear(today, month, Number(day))
  if (!to || days === null || days === 'no-such-date') return days
  const last = dayOf(days.first.year, month, Number(to))
  return last && last >= days.first ? { first: days.first, last } : 'no-such-date'
}

function exactly(first: DateTime | null): DayReading {
  return first ? { first, dated: true } : 'no-such-date'
}

const edges: Record<string, PartOfMonth> = {
  beginning: 'start',
  start: 'start',
  early: 'start',
  middle: 'middle',
  mid: 'middle',
  end: 'end',
  late: 'end',
}
const edge = '(?:the )?(?<edge>beginning|start|middle|mid|end|early|late)[ -](?:of )?'

const monthRules: DayRule[] = [
  {
    pattern: new RegExp(`\\b(?:at |by |until )?${edge}(?<which>the|this|next|last) month\\b`, 'g'),
    read: (match, today) => {
      const part = edges[match.groups?.['edge'] ?? '']
      const month = today.startOf('month').plus({ months: weeksAway(match) })
      const days = daysOfMonth(month, part)
      // "the start of the month" is still to come.
      const isOver = match.groups?.['which'] === 'the' && (days.last ?? days.first) < today
      return isOver ? daysOfMonth(month.plus({ months: 1 }), part) : days
    },
  },
  {
    pattern:
      /\b(?:the )?(?<edge>month|year)[ -]end\b|\b(?:the )?end of (?<which>the|this|next) year\b/g,
    read: (match, today) =>
      match.groups?.['edge'] === 'month'
        ? daysOfMonth(today.startOf('month'), 'end')
        : daysOfMonth(today.startOf('year').plus({ years: weeksAway(match), months: 11 })),
  },
  {
    // May and March are other words too: they need a word before or a year after.
    pattern: new RegExp(
      `\\b(?:(?<before>in|this|next|last|by|until|since|during|${edge.replace('(?<edge>', '(?<part>')}) ?)?${monthWord}(?![a-z])(?: (?<year>20\\d{2}))?`,
      'g',
    ),
    read: readMonth,
  },
  {
    pattern: /\b(?<which>this|next|last) month\b/g,
    read: (match, today) => daysOfMonth(today.startOf('month').plus({ months: weeksAway(match) })),
  },
  {
    pattern: /\b(?<which>this|next|last) year\b/g,
    read: (match, today) => monthsFrom(today.startOf('year').plus({ years: weeksAway(match) }), 12),
  },
  {
    pattern: /\b(?<which>this|next|last) quarter\b/g,
    read: (match, today) =>
      monthsFrom(today.startOf('quarter').plus({ quarters: weeksAway(match) }), 3),
  },
]

function readMonth(match: RegExpExecArray, today: DateTime): DayReading {
  const { before, part, year: written, month = '' } = match.groups ?? {}
  const isAmbiguous = month.length < 6 || month === 'march'
  if (isAmbiguous && !before && !written) return null
  // "why this may have happened"
  if (month === 'may' && before === 'this' && !written) return null
  const number = monthOf(match)
  const first = written
    ? dayOf(Number(written), number, 1)
    : before === 'last'
      ? nextMonth(today, number).minus({ years: 1 })
      : nextMonth(today, number)
  return first && daysOfMonth(first, part ? edges[part] : undefined)
}

export const englishDayRules: DayRule[] = [
  ...plainDays.map(([pattern, days]) => ({
    pattern,
    read: (_: RegExpExecArray, today: DateTime) => ({ first: today.plus({ days }) }),
  })),
  ...partsOfToday,
  ...dateRules,
  ...weekdayRules,
  ...monthRules,
]
