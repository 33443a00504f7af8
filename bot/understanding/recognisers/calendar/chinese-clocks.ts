import type { Span } from '../scan.js'
import { smallValue } from './days.js'
import { chineseParts, type Clock } from './parts-of-day.js'

/** A clock time, or only a part of the day. */
export interface ClockMatch extends Span {
  clock: Clock | null
  part: Clock['part']
  /** Means nothing unless a day stands beside it: 晚 in 周五晚, "between 2 and 4". */
  needsDay: boolean
}

const partWords = Object.keys(chineseParts).sort((a, b) => b.length - a.length)
const partPattern = `(?:(?<part>${partWords.join('|')})的? ?)?`
export const chineseHour =
  '\\d{1,2}|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九]'
const minuteTens = '[一二三四五]?十[一二三四五六七八九]?'
const notInNumber = '(?<![\\d零一二两三四五六七八九十百千万点.:第]|\\d,)'

/** 三点半, 3点50, 三点零五, 三点一刻, 三点差五分, 15时30分. 三点五 is a decimal. */
const onDial = new RegExp(
  `${partPattern}${notInNumber}(?<hour>${chineseHour})(?:点|(?<=\\d|十)时(?![间候代长刻差]))` +
    `(?:钟|整|(?<half>半)|过?(?<quarters>[一三13])刻钟?|差(?<less>${minuteTens}|[五十]|\\d{1,2}|一刻)分?` +
    `|过?(?<minute>零[一二三四五六七八九]|0\\d|${minuteTens}|\\d{2}(?!\\d)|[一二三四五六七八九](?=分)|\\d(?=分)))?分?钟?` +
    '(?!之[一二三四五六七八九十]|[\\d零一二三四五六七八九十][一二三四五六七八九十个]?|[%万千百亿元块倍米厘成]|个点|水|击|评|赞)',
  'g',
)

/** 差五分三点, 差一刻五点. */
const before = new RegExp(
  `${partPattern}差(?<less>${minuteTens}|[一二三四五六七八九]|\\d{1,2}|一刻)分?钟?(?:就|到)?(?<hour>${chineseHour})点钟?(?![\\d零一二三四五六七八九十半])`,
  'g',
)

/** 15:30, 下午3:30, 3:30pm. With a zero in front or past noon the dial has 24 hours. */
const digital = new RegExp(
  `${partPattern}(?<![\\d:.])(?<hour>\\d{1,2}):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?!\\d|:)(?: ?(?<dial>[ap])(?:m|\\.m\\.?)(?![a-z]))?`,
  'g',
)

/** 早点, 晚饭 and 夜市 are other words; 下午点外卖 is an afternoon. */
const partAlone = new RegExp(
  `(?:${partWords.filter((word) => word.length > 1).join('|')})(?!茶)|[早晚晨夜](?![餐饭报班市场点些期就已知安好])`,
  'g',
)

/** 六七点 is between the two. */
const pairOfHours = new RegExp(
  `${partPattern}(?<![\\d零一二三四五六七八九十百千万点第])(?<hour>[一二三四五六七八九])(?<next>[二三四五六七八九十])点钟?(?![\\d零一二三四五六七八九十半])`,
  'g',
)

export function* findChineseClocks(text: string): Generator<ClockMatch> {
  for (const match of text.matchAll(pairOfHours)) yield* readPair(match)
  for (const match of text.matchAll(before)) yield* read(match, text)
  for (const match of text.matchAll(onDial)) yield* read(match, text)
  for (const match of text.matchAll(digital)) yield* read(match, text)
}

/** Parts of the day without a clock time. Found after the clocks, which take theirs. */
export function* findChineseParts(text: string): Generator<ClockMatch> {
  for (const match of text.matchAll(partAlone)) {
    const word = match[0]
    const span = { start: match.index, end: match.index + word.length }
    // 正午 and 中午 differ: one is a moment.
    if (text.slice(span.start - 1, span.end) === '正午') continue
    yield { ...span, clock: null, part: chineseParts[word] ?? null, needsDay: word.length === 1 }
  }
  for (const match of text.matchAll(/正午/g)) {
    const clock: Clock = { hour: 12, minute: 0, part: null, dial: '24' }
    yield { start: match.index, end: match.index + 2, clock, part: null, needsDay: false }
  }
}

function* readPair(match: RegExpExecArray): Generator<ClockMatch> {
  const { hour = '', next = '', part: partText = '' } = match.groups ?? {}
  if (smallValue(next) !== smallValue(hour) + 1) return
  const part = chineseParts[partText] ?? null
  const middle = match.index + match[0].indexOf(hour + next) + 1
  const at = (said: string, span: Span): ClockMatch => ({
    ...span,
    clock: { hour: smallValue(said), minute: 0, part, dial: null },
    part,
    needsDay: false,
  })
  yield at(hour, { start: match.index, end: middle })
  yield at(next, { start: middle, end: match.index + match[0].length })
}

function* read(match: RegExpExecArray, text: string): Generator<ClockMatch> {
  const { hour: hourText = '', part: partText, dial } = match.groups ?? {}
  const span = { start: match.index, end: match.index + match[0].length }
  if (isOtherWord(match, text)) return
  const hour = smallValue(hourText)
  const minute = minuteOf(match)
  if (hour > 24 || minute > 59) return
  const part = partText ? (chineseParts[partText] ?? null) : null
  const is24 = /^0\d$/.test(hourText) || /^[零0]$/.test(hourText)
  const clock: Clock = {
    hour,
    minute,
    part,
    dial: dial === 'a' ? 'am' : dial === 'p' ? 'pm' : is24 ? '24' : null,
  }
  yield { ...span, clock, part, needsDay: false }
}

/** Minutes past the hour; below zero before it. */
function minuteOf(match: RegExpExecArray): number {
  const { minute, half, quarters, less } = match.groups ?? {}
  if (half) return 30
  if (quarters) return smallValue(quarters) * 15
  if (less) return less === '一刻' ? -15 : -smallValue(less)
  return minute ? smallValue(minute.replace('零', '')) : 0
}

/** 一点 is mostly "a little", 两点 "two points", 早点 "earlier". */
function isOtherWord(match: RegExpExecArray, text: string): boolean {
  const { hour, part } = match.groups ?? {}
  const said = match[0]
  if (!/^(?:[早晚])?[一两二三]点$/.test(said)) return false
  const after = text.slice(match.index + said.length)
  const before = text.slice(0, match.index)
  if (/^(?:要求|建议|意见|问题|疑问|原因|需求|希望|说明|内容|不|也|都|就是)/.test(after))
    return true
  if (hour !== '一') return /(?:有|说|讲|提|这|那|以下|如下)$/.test(before)
  if (part) return true
  const isAlone =
    /(?:^|[，。,.；;：:！!？? ])$/.test(before) &&
    /^(?:$|[，。,.；;！!？? 吧左前后以到至~-])/.test(after)
  return !isAlone && !/(?:[天日号儿期拜周]|[周期拜][一-六]|到|至|-|~|是|在)$/.test(before)
}
