import { blank } from '../scan.js'
import { numberWords, wordValue } from '../quantities/english-quantity.js'
import type { ClockMatch } from './chinese-clocks.js'
import { englishParts, type Clock } from './parts-of-day.js'

const hour =
  '(?<hour>\\d{1,2}(?!\\d)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
export const englishHour = '\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const partAfter = '(?: (?:in the|at) (?<part>morning|afternoon|evening|night))?'
const dialAfter = ' ?(?<dial>[ap])(?:m|\\.m\\.?)(?![a-z])'
/** What may stand behind "at 3" for it to be a time; "at 3 percent" is none. */
const endOfTime = `(?=\\s*(?:$|[.,](?!\\d)|[!?;，。？！${blank}-]|(?:on|today|tomorrow|tonight|this|next|in the|at night|please|or|and|to|then|if|thanks|is|would|works)\\b|[\\u4e00-\\u9fff]))`

const spokenMinute =
  '(?<spoken>(?:oh )?five|ten|fifteen|(?:twenty|thirty|forty|fifty)(?:[ -]five)?)'

const patterns: RegExp[] = [
  // six-thirty pm, at nine fifteen
  new RegExp(`\\b${hour}[ -]${spokenMinute}${dialAfter}`, 'g'),
  new RegExp(
    `(?<=\\b(?:at|by|around|before|after|until|till) )${hour}[ -]${spokenMinute}${endOfTime}`,
    'g',
  ),
  new RegExp(`(?<![\\d.:])${hour}(?:[.:](?<minute>[0-5]\\d))?${dialAfter}`, 'g'),
  new RegExp(`\\bhalf past ${hour}\\b(?! ?[ap]\\.?m)${partAfter}`, 'g'),
  new RegExp(
    `\\b(?:a )?(?<count>quarter|${numberWords}(?:[ -]five)?|\\d{1,2})(?: minutes?)? (?<way>past|to|after|before) ${hour}\\b(?!:)${partAfter}${endOfTime}`,
    'g',
  ),
  new RegExp(`\\b${hour} ?o'?clock\\b${partAfter}`, 'g'),
  new RegExp(
    `(?<![\\d.:])\\b${hour}(?::(?<minute>[0-5]\\d))? (?:in the|at) (?<part>morning|afternoon|evening|night)\\b`,
    'g',
  ),
  new RegExp(`(?<=\\b(?:at|by|around|before|after|until|till) )${hour}(?:ish)?${endOfTime}`, 'g'),
]
const pair = new RegExp(
  `(?<=\\b(?:from|between) )(?<from>${englishHour})(?: ?(?:to|and|until|till|-) ?)(?<to>${englishHour})${endOfTime}`,
  'g',
)

const words: Record<string, Pick<Clock, 'hour' | 'dial'>> = {
  noon: { hour: 12, dial: '24' },
  midday: { hour: 12, dial: '24' },
  midnight: { hour: 0, dial: '24' },
}

export function* findEnglishClocks(text: string): Generator<ClockMatch> {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) yield* read(match)
  }
  for (const match of text.matchAll(/\b(?:noon|midday|midnight)\b/g)) {
    const clock: Clock = {
      minute: 0,
      part: null,
      ...(words[match[0]] as Pick<Clock, 'hour' | 'dial'>),
    }
    yield {
      start: match.index,
      end: match.index + match[0].length,
      clock,
      part: null,
      needsDay: false,
    }
  }
  for (const match of text.matchAll(pair)) yield* readPair(match)
}

/** Parts of the day without a clock time; "morning" alone may be a greeting. */
export function* findEnglishParts(text: string): Generator<ClockMatch> {
  for (const match of text.matchAll(
    /\b(?<in>in the |at )?(?<part>morning|afternoon|evening|night)\b(?! shift)/g,
  )) {
    const part = englishParts[match.groups?.['part'] ?? ''] ?? null
    const needsDay = match.groups?.['in'] !== 'in the '
    yield { start: match.index, end: match.index + match[0].length, clock: null, part, needsDay }
  }
}

function* read(match: RegExpExecArray): Generator<ClockMatch> {
  const {
    hour: hourText = '',
    minute,
    dial,
    part: partText,
    count,
    way,
    spoken,
  } = match.groups ?? {}
  const past = /half past/.test(match[0])
    ? 30
    : countOf(count) * (/to|before/.test(way ?? '') ? -1 : 1)
  const minutes = minute ? Number(minute) : spoken ? countOf(spoken.replace('oh ', '')) : past
  const onDial = hourOf(hourText)
  if (onDial > 24 || (dial && onDial > 12) || Math.abs(minutes) > 59) return
  const part = partText ? (englishParts[partText] ?? null) : null
  const clock: Clock = {
    hour: onDial,
    minute: minutes,
    part,
    dial: dial === 'a' ? 'am' : dial === 'p' ? 'pm' : /^0/.test(hourText) ? '24' : null,
  }
  yield { start: match.index, end: match.index + match[0].length, clock, part, needsDay: false }
}

function* readPair(match: RegExpExecArray): Generator<ClockMatch> {
  const { from = '', to = '' } = match.groups ?? {}
  if (hourOf(from) > 12 || hourOf(to) > 12) return
  const end = match.index + match[0].length
  const at = (text: string, start: number): ClockMatch => ({
    start,
    end: start + text.length,
    clock: { hour: hourOf(text), minute: 0, part: null, dial: null },
    part: null,
    needsDay: true,
  })
  yield at(from, match.index)
  yield at(to, end - to.length)
}

function hourOf(text: string): number {
  return wordValue(text) ?? Number(text)
}

function countOf(text: string | undefined): number {
  if (!text) return 0
  if (text === 'quarter') return 15
  const [first = '', second] = text.split(/[ -]/)
  return (wordValue(first) ?? Number(first)) + (second ? (wordValue(second) ?? 0) : 0)
}
