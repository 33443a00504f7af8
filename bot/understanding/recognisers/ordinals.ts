import { smallNumber, smallValue } from './calendar/days.js'
import { isWholeClause, matches, take, type Scan } from './scan.js'

const counted = '[个家项款种条位张只套笔份支号件名间类]'
const chinese = new RegExp(
  `(?<last>最后[那这]?一?${counted}|最末(?:一)?${counted}|倒数第一${counted}?)` +
    `|倒数第(?<fromEnd>${smallNumber})${counted}?` +
    `|(?<first>头一${counted}|首[个家款位项]|打头的)` +
    `|第(?<nth>${smallNumber})(?![百千万方次期季届轮天年月周季度步\\d]|大道|医院|中学)${counted}?`,
  'g',
)

const englishNames =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const thing = '(?:one|option|choice|item|product|branch|plan|offer|result|suggestion|answer|line)'
const english = new RegExp(
  `(?<!\\b(?:a|my|another) )\\b(?<the>the )?(?:(?<name>${englishNames.join('|')})|(?<digits>\\d{1,2})(?:st|nd|rd|th)|(?<last>last))(?<thing> ${thing})?\\b`,
  'g',
)

/** Takes places in a list: 第二个, the second one, 最后一个. */
export function takeOrdinals(scan: Scan): void {
  for (const match of matches(scan, chinese)) {
    const { last, first, fromEnd, nth } = match.groups ?? {}
    const value = last ? -1 : first ? 1 : fromEnd ? -smallValue(fromEnd) : smallValue(nth ?? '')
    if (value !== 0) take(scan, match, { type: 'ordinal', value })
  }
  for (const match of matches(scan, english)) {
    const { name, digits, last, thing: noun } = match.groups ?? {}
    // "the second thing is …", "last week": it stands for a choice with a noun of choice or alone.
    if (!noun && !isWholeClause(scan.text, match)) continue
    const value = last ? -1 : name ? englishNames.indexOf(name) + 1 : Number(digits)
    if (value !== 0) take(scan, match, { type: 'ordinal', value })
  }
}
