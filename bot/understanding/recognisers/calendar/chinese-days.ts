import type { DateTime } from 'luxon'
import {
  dayInMonth,
  dayOf,
  dayOfWeek,
  daysOfMonth,
  daysOfWeek,
  monthsFrom,
  nextDayOfMonth,
  nextDayOfYear,
  nextMonth,
  nextWeekday,
  smallNumber,
  smallValue,
  weekend,
  type DayReading,
  type DayRule,
  type Days,
  type PartOfMonth,
} from './days.js'
import { yearOf, yearPattern } from './years.js'

const away: Record<string, number> = { 上上: -2, 上: -1, 这: 0, 本: 0, 当: 0, 下: 1, 下下: 2 }
const awayPattern = '(?<away>上上|下下|(?<![以之如线])[上下]|这|本|当)'

const parts: Record<string, PartOfMonth> = {
  初: 'start',
  中: 'middle',
  底: 'end',
  末: 'end',
  上旬: 'first-third',
  中旬: 'second-third',
  下旬: 'last-third',
}
const partPattern = '(?<part>初|[上中下]旬|中(?![心行])|底|末)'
/** Not the beginning of an amount, a time or a length. */
const noUnit = '(?![\\d.:]|[万千百亿元块个点%岁年天kw倍])'
const toDay = `(?:(?:到|至|-|~)(?<to>${smallNumber})[号日])?`

const monthAndDay: DayRule = {
  pattern: new RegExp(
    `${yearPattern}(?<![\\d.个一二三四五六七八九十])(?<month>${smallNumber})月(?:份的?)?(?<day>${smallNumber})(?:[号日]|${noUnit})${toDay}`,
    'g',
  ),
  read: (match, today) => {
    const { month = '', day = '', to } = match.groups ?? {}
    const year = yearOf(match, today)
    if (year === null) return until(nextDayOfYear(today, smallValue(month), smallValue(day)), to)
    const first = dayOf(year, smallValue(month), smallValue(day))
    return first ? until({ first, dated: true }, to) : 'no-such-date'
  },
}

const dayOfRelativeMonth: DayRule = {
  pattern: new RegExp(
    `${awayPattern}一?个?月(?:份?的?)?(?:(?<day>${smallNumber})[号日]${toDay}|${partPattern})?(?![供均])`,
    'g',
  ),
  read: (match, today) => {
    const { away: word = '', day, to, part } = match.groups ?? {}
    const month = today.startOf('month').plus({ months: away[word] ?? 0 })
    if (!day) return daysOfMonth(month, part ? parts[part] : undefined)
    const first = dayInMonth(month, smallValue(day))
    return first ? until({ first, dated: true }, to) : 'no-such-date'
  },
}

const month: DayRule = {
  pattern: new RegExp(
    `${yearPattern}(?<![\\d.个一二三四五六七八九十])(?<month>[一二三四五六七八][二三四五六七八九]|${smallNumber})月份?的?${partPattern}?(?![供均期])`,
    'g',
  ),
  read: (match, today) => {
    const { month: text = '', part } = match.groups ?? {}
    const pair = /^([一二三四五六七八九])([二三四五六七八九十])$/.exec(text)
    const number = smallValue(pair?.[1] ?? text)
    const year = yearOf(match, today)
    if (number < 1 || number > 12) return 'no-such-date'
    const first = year ? dayOf(year, number, 1) : nextMonth(today, number)
    // 三四月份: in one of the two.
    if (pair) return first && smallValue(pair[2] ?? '') === number + 1 ? monthsFrom(first, 2) : null
    return first && daysOfMonth(first, part ? parts[part] : undefined)
  },
}

const partOfYear: DayRule = {
  pattern: new RegExp(
    `${yearPattern}(?<![度报])(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年|(?<edge>(?<![\\d一二三四五六七八九十半多每])年(?:初|中(?![国信])|底|末)|(?<=年)[初底末]))`,
    'g',
  ),
  read: (match, today) => {
    const { quarter, half, edge } = match.groups ?? {}
    const year = yearOf(match, today)
    if (edge?.length === 1 && year === null) return null
    const january = today.startOf('year').set({ year: year ?? today.year })
    if (quarter) return monthsFrom(january.plus({ months: (smallValue(quarter) - 1) * 3 }), 3)
    if (half) return monthsFrom(january.plus({ months: half === '上' ? 0 : 6 }), 6)
    if (edge?.endsWith('中')) return forward(january.plus({ months: 5 }), today, year)
    if (edge?.endsWith('初')) return forward(january, today, year)
    return daysOfMonth(january.plus({ months: 11 }))
  },
}

const wholeYear: DayRule = {
  pattern:
    /(?<![\d零一二三四五六七八九十.])(?<year>(?:19|20)\d\d|[一二][零九][零一二三四五六七八九]{2}|[089]\d|零[一二三四五六七八九])年(?![期代])|(?<![以之年])(?<relative>今|明|去|前|后)年(?!化)/g,
  read: (match, today) => {
    const year = yearOf(match, today)
    const first = year === null ? null : dayOf(year, 1, 1)
    return first && monthsFrom(first, 12)
  },
}

const relativeQuarter: DayRule = {
  pattern: new RegExp(`${awayPattern}一?个?季度`, 'g'),
  read: (match, today) => {
    const quarters = away[match.groups?.['away'] ?? ''] ?? 0
    return monthsFrom(today.startOf('quarter').plus({ quarters }), 3)
  },
}

const weekdayNumbers: Record<string, number> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
}

const week: DayRule = {
  // 每周三 recurs, 一周三次 counts, 周周 and 下周期 are other words.
  pattern: new RegExp(
    `(?:${awayPattern}[个一]?|(?<![每双首近]个?|(?<![周期拜])[一两二三四五六七八九十\\d]个?))(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末]|[1-7](?![\\d.万千百]))?(?![期转边岁])`,
    'g',
  ),
  read: (match, today) => {
    const { away: word, weekday } = match.groups ?? {}
    const weeks = word ? (away[word] ?? 0) : null
    if (!weekday) return weeks === null ? null : daysOfWeek(today, weeks)
    if (weekday === '末') return weekend(today, weeks ?? 0)
    const number = weekdayNumbers[weekday] ?? Number(weekday)
    if (weeks === null) return nextWeekday(today, number)
    return { first: dayOfWeek(today, weeks, number), week: dayOfWeek(today, weeks, 1) }
  },
}

const dayWords: Record<string, number> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 }
const dayWord: DayRule = {
  pattern:
    /(?<word>大前|(?<![之以目年月周天])前|昨|今|明|大后|(?<![之以然今最年月周天])后)(?:天|日|儿个?|(?=[早晚](?!些|点)))/g,
  read: (match, today) => ({
    first: today.plus({ days: dayWords[match.groups?.['word'] ?? ''] ?? 0 }),
  }),
}

const pairOfDays: DayRule = {
  pattern: /(?<from>今明|明后|昨今)(?:两天|两日|天)/g,
  read: (match, today) => {
    const first = today.plus({ days: dayWords[match.groups?.['from']?.charAt(0) ?? ''] ?? 0 })
    return { first, last: first.plus({ days: 1 }) }
  },
}

const partOfThisMonth: DayRule = {
  pattern: new RegExp(
    `(?<![\\d个一二三四五六七八九十年])月${partPattern}|(?<bare>[上中下]旬)`,
    'g',
  ),
  read: (match, today) => {
    const part = parts[match.groups?.['part'] ?? match.groups?.['bare'] ?? '']
    const days = daysOfMonth(today.startOf('month'), part)
    const isOver = (days.last ?? days.first) < today
    return isOver ? daysOfMonth(today.startOf('month').plus({ months: 1 }), part) : days
  },
}

/** 3号. Not a house (3号楼), a line (三号线), an address (中山路3号) or a term (30日内). */
const dayOfMonth: DayRule = {
  pattern: new RegExp(
    `(?<!每(?:个|季末)?月|[\\d.路街道巷弄里村镇第铁零一二三四五六七八九十])(?:(?<from>${smallNumber})(?:[号日])?(?:到|至|-|~))?(?<day>${smallNumber})(?:号(?![线楼门窗柜院馆店厅桌房室机码出口桩单库])|日(?![年均线游内]|以内|之内))`,
    'g',
  ),
  read: (match, today) => {
    const { from, day = '' } = match.groups ?? {}
    const days = nextDayOfMonth(today, smallValue(from ?? day))
    return days && from ? until(days, day) : days
  },
}

/** The days up to one with that number, in the same month or the next. */
function until(days: DayReading, to: string | undefined): DayReading {
  if (!to || days === null || days === 'no-such-date') return days
  const { first } = days
  const month = first.startOf('month')
  const last = dayInMonth(
    smallValue(to) < first.day ? month.plus({ months: 1 }) : month,
    smallValue(to),
  )
  return last ? { first, last } : 'no-such-date'
}

/** The month of that year, or the one that comes next. */
function forward(month: DateTime, today: DateTime, year: number | null): Days {
  const days = daysOfMonth(month)
  const isOver = year === null && (days.last ?? days.first) < today
  return isOver ? daysOfMonth(month.plus({ years: 1 })) : days
}

export const chineseDayRules: DayRule[] = [
  monthAndDay,
  dayOfRelativeMonth,
  month,
  partOfYear,
  wholeYear,
  relativeQuarter,
  week,
  pairOfDays,
  dayWord,
  partOfThisMonth,
  dayOfMonth,
]
