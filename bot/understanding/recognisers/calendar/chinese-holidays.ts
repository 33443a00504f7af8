import type { DateTime } from 'luxon'
import { smallNumber, smallValue, type DayReading, type DayRule, type Days } from './days.js'
import { holidayDays, holidays, type Holiday } from './holidays.js'
import { lunarDay, lunarNewYearsEve } from './lunar.js'
import { yearPattern, yearOf } from './years.js'

const named: [RegExp, Holiday][] = [
  [/元旦节?/, holidays.newYear],
  [/春节|过年(?=期间|放假|假期|那几天)/, holidays.springFestival],
  [/除夕|大?年三十|大年夜/, holidays.lunarNewYearsEve],
  [/元宵节?/, holidays.lanterns],
  [/(?:2\.?14)?情人节/, holidays.valentine],
  [/三八妇女节|三八节|妇女节/, holidays.women],
  [/清明节?/, holidays.clearBrightness],
  [/五一(?:劳动节|节)?|劳动节/, holidays.labour],
  [/六一(?:儿童节|节)?|儿童节/, holidays.children],
  [/端午节?/, holidays.dragonBoat],
  [/七夕节?/, holidays.sevens],
  [/教师节/, holidays.teachers],
  [/中秋节?/, holidays.midAutumn],
  [/(?:十一)?国庆节?|十一(?=期间|假期|长假|放假|小长假|黄金周)/, holidays.national],
  [/重阳节?/, holidays.doubleNinth],
  [/双(?:十一|11)/, holidays.singles],
  [/双(?:十二|12)/, holidays.twelves],
  [/冬至/, holidays.solstice],
  [/平安夜/, holidays.christmasEve],
  [/圣诞节?/, holidays.christmas],
  [/腊八节?/, holidays.laba],
  [/小年(?![轻人纪])夜?/, holidays.littleNewYear],
]

// 五一路, 国庆新村 and 重阳木 are places and things.
const notAPlace = '(?![路街巷村里桥店乡镇木]|大道|广场|新村|小区|公园|支行|商场|上河)'
const wholeHoliday = '(?:的?(?:期间|假期|放假|小?长假|黄金周|那几天))?'

const namedRules: DayRule[] = named.map(([name, holiday]) => ({
  pattern: new RegExp(
    `${yearPattern}(?<![\\d双零一二三四五六七八九十百千万.])(?:${name.source})${notAPlace}(?<whole>${wholeHoliday})`,
    'g',
  ),
  read: (match, today) =>
    holidayDays(holiday, today, {
      year: yearOf(match, today),
      whole: Boolean(match.groups?.['whole']),
    }),
}))

const lunarDayNumber = `(?:初[一二三四五六七八九十]|${smallNumber})`
const dayRule: DayRule = {
  pattern: new RegExp(
    `${yearPattern}(?<calendar>(?:农历|阴历|旧历)的?)?(?<leap>闰)?(?<month>正|冬|腊|${smallNumber})月(?<day>${lunarDayNumber})[日号]?(?![\\d万千百亿元块个点%])`,
    'g',
  ),
  read: (match, today) => {
    const { calendar, leap, month = '', day = '' } = match.groups ?? {}
    if (!calendar && !leap && !/[正冬腊]/.test(month) && !day.startsWith('初')) return null
    const number = ({ 正: 1, 冬: 11, 腊: 12 } as Record<string, number>)[month] ?? smallValue(month)
    if (number < 1 || number > 12) return 'no-such-date'
    return lunarDays(today, yearOf(match, today), {
      month: leap ? -number : number,
      day: smallValue(day.replace('初', '')),
    })
  },
}

/** 初五 alone is said about the days after Spring Festival. */
const festivalDayRule: DayRule = {
  pattern: new RegExp(
    `${yearPattern}大?(?:年)?初(?<day>[一二三四五六七八九十])(?![步期中级衷心始次学]|年级)`,
    'g',
  ),
  read: (match, today) =>
    lunarDays(today, yearOf(match, today), {
      month: 1,
      day: smallValue(match.groups?.['day'] ?? ''),
    }),
}

function lunarDays(
  today: DateTime,
  year: number | null,
  { month, day }: { month: number; day: number },
): DayReading {
  if (day < 1 || day > 30) return 'no-such-date'
  const from = (year ?? today.year) - 1
  // A leap month comes once in about nineteen years.
  const years = Array.from({ length: month < 0 ? 40 : 4 }, (_, i) => from + i)
  for (const candidate of years) {
    const first = lunarDay(candidate, month, day) ?? lastOfYear(candidate, month, day)
    if (first && (year === null ? first >= today : first.year === year))
      return { first } satisfies Days
    if (!first && year === null && month > 0 && isNext(today, candidate, month))
      return 'no-such-date'
  }
  return 'no-such-date'
}

/** 腊月三十 is said of the year's last day, also where it is the 29th. */
function lastOfYear(year: number, month: number, day: number): DateTime | null {
  return month === 12 && day === 30 ? lunarNewYearsEve(year) : null
}

/** Whether this is the month that comes next under its name. */
function isNext(today: DateTime, year: number, month: number): boolean {
  const first = lunarDay(year, month, 29)
  return first !== null && first >= today
}

export const chineseHolidayRules: DayRule[] = [...namedRules, dayRule, festivalDayRule]
