import { Decimal } from 'decimal.js'

/** A piece of a Chinese or mixed numeral: 三, 500, 三五, 十, 万, 点五, 零, 多. */
export type Token =
  | { kind: 'digits'; low: Decimal; high: Decimal; oneDigit: boolean }
  | { kind: 'fraction'; value: Decimal }
  | { kind: 'unit'; size: Decimal }
  | { kind: 'zero' }
  | { kind: 'more' }
  | { kind: 'roughly' }

interface Tokens {
  tokens: Token[]
  end: number
}

export const chineseDigits: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

const unitSizes: Record<string, number> = {
  十: 10,
  百: 1e2,
  千: 1e3,
  k: 1e3,
  万: 1e4,
  w: 1e4,
  m: 1e6,
  亿: 1e8,
}

const units = /(?:个(?=[亿w]))?([十百千万亿]|[kwm](?![a-z\d²³/]|\d{2}))/y
const arabic = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/y
const spoken = /[一二两三四五六七八九]/y
const fraction = /点([零一二三四五六七八九]+)/y
// 来 is also "to come": 三千来 means nothing without what is counted.
const vague = /(多|余)|(来)(?=[百千万亿个块元人名家天年岁户张笔平米口位])/y
/** Amounts that begin with a unit, and what they mean. */
const heads: [RegExp, low: number, high: number][] = [
  [/百八十/y, 80, 100],
  [/千八百/y, 800, 1000],
  [/万八千/y, 8000, 10_000],
  [/百十来?/y, 100, 100],
  [/百[来把]/y, 100, 100],
  [/千[来把]/y, 1000, 1000],
  [/万[来把]/y, 10_000, 10_000],
  [/(?<!以|马|早|晚|网|线|手)上百/y, 100, 100],
  [/(?<!以|马|早|晚|网|线|手)上千/y, 1000, 1000],
  [/(?<!以|马|早|晚|网|线|手)上万/y, 10_000, 10_000],
  [/(?<!以|马|早|晚|网|线|手)上亿/y, 1e8, 1e8],
]

/** Reads as many pieces of a numeral as follow one another from `at` on. */
export function readTokens(text: string, at: number): Tokens | null {
  const tokens: Token[] = []
  const ends: number[] = []
  let next: number | null = readHead(text, at, tokens)
  while (next !== null) {
    while (ends.length < tokens.length) ends.push(next)
    next = readToken(text, next, tokens)
  }
  const count = countUsed(text, tokens, ends)
  const end = ends[count - 1]
  return end === undefined ? null : { tokens: tokens.slice(0, count), end }
}

const lengthFollows =
  / ?(?:年(?!化|息)|个(?:半?月|季度|星期|礼拜|半?小时)|天|周(?!岁)|期(?!货)|成(?!功))/y
const counterFollows = /[笔张家套位名号日]/y

/** How many pieces are one numeral: 二十万三年 is 二十万 and 三年, 三百一笔 is 三百 and 一笔. */
function countUsed(text: string, tokens: Token[], ends: number[]): number {
  const count = tokens.length
  const [before, last] = tokens.slice(-2)
  if (last?.kind === 'zero' && count > 1) return count - 1
  const end = ends[count - 1] ?? 0
  const length = stickyMatch(lengthFollows, text, end)
  const large = tokens.findLastIndex(
    (token) => token.kind === 'unit' && token.size.greaterThan(1e3),
  )
  if (length && large >= 0 && large < count - 1) return large + 1
  const isShort = last?.kind === 'digits' && last.oneDigit && before?.kind === 'unit'
  const follows = length ?? stickyMatch(counterFollows, text, end)
  return isShort && follows && before.size.greaterThan(10) ? count - 1 : count
}

function readHead(text: string, at: number, tokens: Token[]): number {
  for (const [pattern, low, high] of heads) {
    const match = stickyMatch(pattern, text, at)
    if (!match) continue
    tokens.push({ kind: 'digits', low: new Decimal(low), high: new Decimal(high), oneDigit: false })
    tokens.push({ kind: 'roughly' })
    return at + match[0].length
  }
  if (/^半个?亿/.test(text.slice(at, at + 3))) {
    tokens.push({ kind: 'digits', low: new Decimal(0.5), high: new Decimal(0.5), oneDigit: false })
    return at + 1
  }
  // 几万 alone asks how many.
  const several = stickyMatch(
    /好几(?=[十百千万亿])|几(?=[十百千][万亿]|[十百千万亿][块元个人名家])|数(?=[十百千]万)/y,
    text,
    at,
  )
  if (!several) return at
  tokens.push({ kind: 'digits', low: new Decimal(2), high: new Decimal(9), oneDigit: true })
  return at + several[0].length
}

function readToken(text: string, at: number, tokens: Token[]): number | null {
  const last = tokens.at(-1)
  const afterUnit = last?.kind === 'unit'
  const unit = stickyMatch(units, text, at)
  if (unit) {
    // 十 may begin a numeral; 百, 千, 万 and 亿 do so in heads alone: 百货, 千岛湖.
    if (!last && unit[1] !== '十') return null
    tokens.push({ kind: 'unit', size: new Decimal(unitSizes[unit[1] as string] as number) })
    return at + unit[0].length
  }
  if (!last || afterUnit || last.kind === 'zero') {
    const next = readDigits(text, at, tokens)
    if (next !== null) return next
  }
  return last ? readTail(text, at, tokens) : null
}

/** 五, 三五 (three to five), 500, 廿, 几 (after a unit), 零. */
function readDigits(text: string, at: number, tokens: Token[]): number | null {
  const digits = stickyMatch(arabic, text, at)
  if (digits) {
    const value = new Decimal(digits[0].replaceAll(',', ''))
    tokens.push({ kind: 'digits', low: value, high: value, oneDigit: /^[1-9]$/.test(digits[0]) })
    return at + digits[0].length
  }
  const character = text.charAt(at)
  if (character === '零') {
    tokens.push({ kind: 'zero' })
    return at + 1
  }
  if (character === '廿' || character === '卅') {
    const value = new Decimal(character === '廿' ? 2 : 3)
    tokens.push({ kind: 'digits', low: value, high: value, oneDigit: true })
    tokens.push({ kind: 'unit', size: new Decimal(10) })
    return at + 1
  }
  if (character === '几' && tokens.at(-1)?.kind === 'unit') {
    // 十几 is more than ten and less than twenty; 一百几十 is at least a hundred and twenty.
    const [low, high] = /[十百千]/.test(text.charAt(at + 1)) ? [2, 9] : [0, 10]
    tokens.push({ kind: 'digits', low: new Decimal(low), high: new Decimal(high), oneDigit: true })
    return at + 1
  }
  return readSpoken(text, at, tokens)
}

function readSpoken(text: string, at: number, tokens: Token[]): number | null {
  const first = stickyMatch(spoken, text, at)?.[0] ?? stickyMatch(/[俩仨]/y, text, at)?.[0]
  if (!first) return null
  const low = chineseDigits[first] as number
  const second = stickyMatch(spoken, text, at + 1)?.[0]
  const high = second ? (chineseDigits[second] as number) : low
  if (second && (high === low + 1 || (low === 3 && high === 5))) {
    tokens.push({ kind: 'digits', low: new Decimal(low), high: new Decimal(high), oneDigit: true })
    tokens.push({ kind: 'roughly' })
    return at + 2
  }
  tokens.push({ kind: 'digits', low: new Decimal(low), high: new Decimal(low), oneDigit: true })
  return at + 1
}

/** 点五 after a numeral, 多 or 来 after a unit. */
function readTail(text: string, at: number, tokens: Token[]): number | null {
  const point = stickyMatch(fraction, text, at)
  if (point && !tokens.some((token) => token.kind === 'fraction')) {
    const digits = [...(point[1] as string)].map((digit) => chineseDigits[digit]).join('')
    tokens.push({ kind: 'fraction', value: new Decimal(`0.${digits}`) })
    return at + point[0].length
  }
  const roughly = stickyMatch(vague, text, at)
  if (!roughly || tokens.some(({ kind }) => kind === 'more' || kind === 'roughly')) return null
  tokens.push({ kind: roughly[1] ? 'more' : 'roughly' })
  return at + 1
}

export function stickyMatch(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
