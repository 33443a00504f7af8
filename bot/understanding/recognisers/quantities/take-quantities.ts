import { isWholeClause, skip, take, takeMisread, type Scan, type Span } from '../scan.js'
import { moneyOf, takeAmount } from './amounts.js'
import { stickyMatch } from './chinese-tokens.js'
import { takePercent } from './percents.js'
import { takePeriod, takeWordedPeriods } from './periods.js'
import { largestQuantity, toText, type Quantity } from './quantity.js'
import { readQuantity } from './read-quantity.js'

/** Takes everything that is counted: periods, percentages, money, numbers. */
export function takeQuantities(scan: Scan): void {
  takeWordedPeriods(scan)
  for (let at = 0; at < scan.text.length;) {
    const quantity = readQuantity(scan.text, at)
    at = quantity ? Math.max(takeQuantity(scan, quantity), at + 1) : at + 1
  }
  joinAmounts(scan)
}

function takeQuantity(scan: Scan, quantity: Quantity): number {
  if (quantity.high.greaterThan(largestQuantity)) {
    takeMisread(scan, onlySpan(quantity), { type: 'money', problem: 'too-large' })
    return quantity.end
  }
  const signed = withSign(scan, quantity)
  return (
    takePeriod(scan, quantity) ??
    takePercent(scan, signed) ??
    takeAmount(scan, signed) ??
    takeNumber(scan, signed)
  )
}

const sign = /(?:^|[^\d\w-])(-|负|(?:minus|negative) )$/
const longestSign = 10

/** -3%, 负20万: below nothing, which is hardly ever meant and better refused than read as above it. */
function withSign(scan: Scan, quantity: Quantity): Quantity {
  const { start, low, high } = quantity
  const [, said] = sign.exec(scan.text.slice(Math.max(0, start - longestSign), start)) ?? []
  if (said === undefined) return quantity
  return { ...quantity, start: start - said.length, low: high.negated(), high: low.negated() }
}

/** What makes a numeral something else than a number: 3号楼, 5G, 二十分钟, 24/7, ten-four. */
const otherwise =
  /(?!m\b)-?[a-z]|\s?(?:[号日]|点|时(?!间)|个?小时|个?钟头|分钟|刻钟|秒|[室幢弄门栋]|单元|路|环|线|道|[/:^]\d|hours?\b|minutes?\b|mins?\b|seconds?\b|o'clock|(?:[a-z]+ ){1,2}(?:road|street|avenue|lane|rd|st|ave)\b)/y
const counters = / ?(?:位(?!数)|[个名人家户张笔套辆台件份项条次岁间楼层亩平米斤吨倍股只款])|m\b/y
/** One of something is mostly "a": 一次性, 一家人, 有一个问题. */
const single = /[个家位套张户辆](?=$|[吧了就呢，。,.!！\s])/y
const countedInEnglish =
  / (?!this\b|his\b|yes\b|plus\b|less\b|thanks\b|does\b|always\b|perhaps\b|across\b|towards\b|was\b|has\b)(?:[a-z]{3,}s|people|staff|children|men|women|sqm|square)\b/y
const labelBefore =
  /(?:尾号|编号|号码|卡号|账号|帐号|验证码|密码|单号|工号|门牌|拨打?|打|致电|热线|call|dial|text|ending (?:in|with)|no\.|number|code|#)[ 是为:：]*$/

function takeNumber(scan: Scan, quantity: Quantity): number {
  const { text } = scan
  const span = onlySpan(quantity)
  const before = text.slice(Math.max(0, span.start - 12), span.start)
  if (quantity.low.isNegative()) {
    take(scan, span, { type: 'number', value: toText(quantity.low) })
    return span.end
  }
  const other = stickyMatch(otherwise, text, span.end)
  if (other || /第$/.test(before) || isGroup(scan.source, span)) return pass(scan, span)
  const number = { type: 'number' as const, value: toText(quantity.low) }
  if (quantity.single && quantity.low.equals(1)) {
    if (stickyMatch(single, text, span.end) || isWholeClause(text, span)) take(scan, span, number)
    return span.end
  }
  if (stickyMatch(counters, text, span.end) || stickyMatch(countedInEnglish, text, span.end)) {
    take(scan, span, number)
    return span.end
  }
  // 三农, 四川: one character is a number only where nothing else is said; 三五 is an idiom.
  const unsure = quantity.single || (quantity.unit.equals(1) && quantity.approximate)
  if (unsure && !isWholeClause(text, span)) return pass(scan, span)
  if (labelBefore.test(before) || !mayBeMoney(text, quantity)) take(scan, span, number)
  else takeUnsaidMoney(scan, quantity)
  return span.end
}

/** One of several groups of digits is a part of some code: 415 555 2671. */
function isGroup(source: string, { start, end }: Span): boolean {
  return (
    /^\d{3,4}$/.test(source.slice(start, end)) &&
    (/\d{3}[ -]$/.test(source.slice(Math.max(0, start - 4), start)) ||
      /^[ -]\d{3}/.test(source.slice(end, end + 4)))
  )
}

function pass(scan: Scan, span: Span): number {
  skip(scan, span)
  return span.end
}

/** Without a currency money is a hundred and more; not a year, and not a long row of digits. */
function mayBeMoney(text: string, quantity: Quantity): boolean {
  const { low } = quantity
  if (low.lessThan(100)) return false
  const digits = text.slice(quantity.start, quantity.end)
  if (/^\d{8,}$/.test(digits)) return digits.endsWith('000')
  return !/^(?:19|20)\d\d$/.test(digits) || low.modulo(100).isZero()
}

/** An amount of no said currency is yuan, and a plain number too. */
function takeUnsaidMoney(scan: Scan, quantity: Quantity): void {
  const small =
    quantity.scaled && /(?<![大多减缩变])小$/.test(scan.text.slice(0, quantity.start).slice(-2))
  const span = { start: quantity.start - (small ? 1 : 0), end: quantity.end }
  const approximate = quantity.approximate || small
  const money = moneyOf(scan, { ...span, currency: 'CNY' }, { ...quantity, approximate })
  take(scan, span, money, { type: 'number', value: toText(quantity.low) })
}

/** 50元到80元 is one range. */
function joinAmounts(scan: Scan): void {
  const joined: typeof scan.found = []
  for (const span of scan.found.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (
      last?.type === 'money' &&
      span.type === 'money' &&
      last.value.currency === span.value.currency &&
      !last.value.upper &&
      /^ ?(?:到|至|-|~|to|and) ?$/.test(scan.text.slice(last.end, span.start)) &&
      Number(last.value.amount) < Number(span.value.amount)
    ) {
      const upper = span.value.upper ?? span.value.amount
      const text = scan.source.slice(last.start, span.end)
      joined[joined.length - 1] = { ...last, end: span.end, text, value: { ...last.value, upper } }
    } else joined.push(span)
  }
  scan.found = joined
}

function onlySpan({ start, end }: Quantity): Span {
  return { start, end }
}
