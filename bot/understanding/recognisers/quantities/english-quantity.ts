import { Decimal } from 'decimal.js'
import { stickyMatch } from './chinese-tokens.js'
import { exactly, type Quantity } from './quantity.js'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  grand: 1e3,
  million: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
}
const values = new Map<string, number>([
  ...small.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
  ['fourty', 40],
  ['dozen', 12],
])

/** The words for numbers below a hundred, longest first, for patterns of dates and times. */
export const numberWords = [...values.keys()].sort((a, b) => b.length - a.length).join('|')

/** The value of one of `numberWords`. */
export function wordValue(word: string): number | undefined {
  return values.get(word)
}

const scaleWord = Object.keys(scales).join('|')
const head = new RegExp(
  String.raw`(?:half an? (?:of an? )?|(?:an? quarter of an?|three quarters of an?|an? couple of) |a (?=(?:${scaleWord})\b))`,
  'y',
)
const word = new RegExp(String.raw`(?:[ -](?:and )?|)(${numberWords}|${scaleWord})\b`, 'y')
const scaleAfter = new RegExp(String.raw` ?(${scaleWord})s?\b`, 'y')
const andAHalf = / and a half\b/y

/** Reads an English numeral in words that begins at `at`: twenty-five, half a million, a couple of thousand. */
export function readEnglishQuantity(text: string, at: number): Quantity | null {
  const start = stickyMatch(head, text, at)
  const begin = start ? at + start[0].length : at
  const factor = factorOf(start?.[0])
  const read = readWords(text, begin, start && new Decimal(factor))
  if (!read || (start && !read.scale)) return null
  return {
    ...exactly({ start: at, end: read.end }, read.value),
    approximate: factor === 2,
    scaled: read.scale !== null,
    unit: read.scale ?? new Decimal(1),
    single: text.slice(at, read.end) === 'one',
  }
}

function factorOf(head = ''): number {
  if (head.startsWith('half')) return 0.5
  if (head.startsWith('three')) return 0.75
  if (head.includes('quarter')) return 0.25
  return head.includes('couple') ? 2 : 1
}

/** Reads what may follow digits: 20 grand, 1.2 million, 5 thousand. */
export function readScaleAfter(text: string, quantity: Quantity): Quantity {
  const match = stickyMatch(scaleAfter, text, quantity.end)
  if (!match) return quantity
  const size = new Decimal(scales[match[1] as string] as number)
  return {
    ...quantity,
    end: quantity.end + match[0].length,
    low: quantity.low.times(size),
    high: quantity.high.times(size),
    scaled: true,
    unit: size,
  }
}

interface Words {
  value: Decimal
  end: number
  scale: Decimal | null
}

function readWords(text: string, at: number, factor: Decimal | null): Words | null {
  let total = new Decimal(0)
  let group = factor
  let last = factor ? 1 : Infinity
  let scale: Decimal | null = null
  let end = at
  for (;;) {
    const match = stickyMatch(word, text, end)
    if (!match || (end === at && match[0] !== match[1])) break
    const name = match[1] as string
    const size = scales[name]
    if (size === undefined) {
      const value = values.get(name) as number
      // "twenty five" is one number, "five twenty" two.
      if (group && !(last === 100 ? value < 100 : last >= 20 && last % 10 === 0 && value < 10))
        break
      group = (group ?? new Decimal(0)).plus(value)
      last = value
    } else {
      if (!group && !scale) break
      if (size === 100) group = (group ?? new Decimal(1)).times(100)
      else {
        total = total.plus((group ?? new Decimal(0)).times(size))
        group = null
      }
      scale = new Decimal(size)
      last = 100
    }
    end += match[0].length
    const half = stickyMatch(andAHalf, text, end)
    if (half) {
      const added = new Decimal(scale && !group ? scale : 1).div(2)
      if (group) group = group.plus(0.5)
      else total = total.plus(added)
      end += half[0].length
    }
  }
  return end > at ? { value: total.plus(group ?? 0), end, scale } : null
}
