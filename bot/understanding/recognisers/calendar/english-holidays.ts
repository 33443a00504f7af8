import { holidayDays, holidays, type Holiday } from './holidays.js'
import type { DayRule } from './days.js'

const named: [string, Holiday][] = [
  ["(?:chinese |lunar )new year'?s'? eve", holidays.lunarNewYearsEve],
  ['spring festival|(?:chinese|lunar) new year', holidays.springFestival],
  ["new year'?s'? day", holidays.newYear],
  ['lantern festival', holidays.lanterns],
  ["valentine'?s day", holidays.valentine],
  ["(?:international )?women'?s day", holidays.women],
  ['qing ?ming(?: festival)?|tomb[- ]sweeping day', holidays.clearBrightness],
  ["labou?r day|may day|international workers'? day", holidays.labour],
  ["children'?s day", holidays.children],
  ['dragon boat(?: festival)?', holidays.dragonBoat],
  ['mid[- ]autumn(?: festival| day)?|moon festival', holidays.midAutumn],
  ['national day|golden week', holidays.national],
  ['double ninth(?: festival)?', holidays.doubleNinth],
  ["singles'? day", holidays.singles],
  ['christmas eve', holidays.christmasEve],
  ['christmas(?: day)?', holidays.christmas],
]

export const englishHolidayRules: DayRule[] = named.map(([name, holiday]) => ({
  pattern: new RegExp(
    `\\b(?:the )?(?<which>this year's |next year's |last year's )?(?<name>${name})(?<whole> holidays?| break| week)?(?![a-z])(?: (?<year>20\\d{2}))?`,
    'g',
  ),
  read: (match, today) => {
    const { which, year, whole, name: said } = match.groups ?? {}
    const away = which?.startsWith('next') ? 1 : which?.startsWith('last') ? -1 : 0
    return holidayDays(holiday, today, {
      year: year ? Number(year) : which ? today.year + away : null,
      whole: Boolean(whole) || said === 'golden week',
    })
  },
}))
