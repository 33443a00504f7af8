import { Decimal } from 'decimal.js'
import { take, type Scan, type Span } from '../scan.js'
import { chineseDigits, stickyMatch } from './chinese-tokens.js'
import { currencyAfter, currencyBefore, currencyCode } from './currencies.js'
import { toText, type Quantity } from './quantity.js'

const approximatelyBefore =
  /(?:大概|大约|约莫|约|差不多|将近|接近|近|估计|也就|大致|不到|about|around|roughly|approximately|approx\.?|nearly|almost|some)[要有是在需得能可以想赚挣还收花贷借存值 ]*$/
const approximatelyAfter = /^ ?(?:钱)?(?:左右|上下|出头|的?样子|or so\b)/

/** Whether the words around an amount make it less than exact: 大概, 左右, about. */
function isApproximate(scan: Scan, span: Span): boolean {
  return (
    approximatelyBefore.test(scan.text.slice(Math.max(0, span.start - 18), span.start)) ||
    approximatelyAfter.test(scan.text.slice(span.end, span.end + 8))
  )
}

/** Takes an amount whose currency is said, and says where it ends. */
export function takeAmount(scan: Scan, quantity: Quantity): number | null {
  const amount = readCoins(scan.text, quantity) ?? readCurrency(scan.text, quantity)
  if (!amount) return null
  takeMoney(scan, amount, { ...quantity, low: amount.low, high: amount.high })
  return amount.end
}

function takeMoney(scan: Scan, span: Span & { currency: string }, quantity: Quantity): void {
  take(scan, { start: span.start, end: span.end }, moneyOf(scan, span, quantity))
}

/** An amount, of yuan where no currency is said. */
export function moneyOf(scan: Scan, span: Span & { currency: string }, quantity: Quantity) {
  const { low, high } = quantity
  return {
    type: 'money' as const,
    value: {
      amount: toText(low),
      currency: span.currency,
      approximate: quantity.approximate || isApproximate(scan, span),
      ...(high.greaterThan(low) ? { upper: toText(high) } : {}),
    },
  }
}

interface Amount extends Span {
  low: Decimal
  high: Decimal
  currency: string
}

function readCurrency(text: string, quantity: Quantity): Amount | null {
  const before = currencyBefore.exec(text.slice(Math.max(0, quantity.start - 18), quantity.start))
  const after = stickyMatch(currencyAfter, text, quantity.end)
  if (!before && !after) return null
  // "Is EUR one of the currencies?"
  if (quantity.single && before && !after) return null
  const start = quantity.start - (before?.[0].length ?? 0)
  const end = quantity.end + (after?.[0].length ?? 0)
  const currency = currencyCode((before ?? after)?.[0] ?? '')
  const { low, high } = quantity
  // 一块去 means together; 一块二, 一块钱 and 一块 alone are an amount.
  if (
    /^一块$/.test(text.slice(start, end)) &&
    !/^(?:$|[\d一二三四五六七八九多左，。,.!！吧了的])/.test(text.slice(end))
  ) {
    return null
  }
  if (currency !== 'CNY' || !after || !low.equals(high)) return { start, end, low, high, currency }
  const tail = readTail(text, end, after[0])
  return { start, end: tail.end, low: low.plus(tail.value), high: high.plus(tail.value), currency }
}

const digit = '[0-9一二两三四五六七八九]'
const jiao = new RegExp(
  `零?(${digit})[毛角](?:(${digit})分?(?![\\d十百千万个年月天]))?(?:钱|整)?`,
  'y',
)
const jiaoAlone = new RegExp(`毛(?:(${digit})分?)?钱?|角(?:(${digit})分?)?钱`, 'y')
const fen = new RegExp(`(?:零)?(${digit})分(?:钱|整)?(?!钟|期|之)`, 'y')
const tenths = new RegExp(`(${digit})(?![\\d十百千万亿个年月天期号点:%.]|[a-z])`, 'y')

/** What follows 元 or 块: 五毛, 5角2分, and after 块 a bare digit. */
function readTail(text: string, at: number, currency: string): { value: Decimal; end: number } {
  const nothing = { value: new Decimal(0), end: stickyMatch(/整/y, text, at) ? at + 1 : at }
  const coins = stickyMatch(jiao, text, at)
  if (coins) return { value: coinValue(coins[1], coins[2]), end: at + coins[0].length }
  const cents = stickyMatch(fen, text, at)
  if (cents) return { value: coinValue(undefined, cents[1]), end: at + cents[0].length }
  const rest = currency.trim() === '块' ? stickyMatch(tenths, text, at) : null
  return rest ? { value: coinValue(rest[1], undefined), end: at + rest[0].length } : nothing
}

/** Amounts below one yuan: 五毛, 八分钱, 三角钱. */
function readCoins(text: string, quantity: Quantity): Amount | null {
  const { start, low, high } = quantity
  if (quantity.scaled || !low.equals(high) || low.greaterThanOrEqualTo(100)) return null
  const mao = stickyMatch(jiaoAlone, text, quantity.end)
  if (mao) {
    const value = low.div(10).plus(coinValue(undefined, mao[1] ?? mao[2]))
    return { start, end: quantity.end + mao[0].length, low: value, high: value, currency: 'CNY' }
  }
  const cents = stickyMatch(/分钱/y, text, quantity.end)
  if (!cents) return null
  const value = low.div(100)
  return { start, end: quantity.end + 2, low: value, high: value, currency: 'CNY' }
}

function coinValue(tenth: string | undefined, hundredth: string | undefined): Decimal {
  const value = (text: string | undefined) => (text ? (chineseDigits[text] ?? Number(text)) : 0)
  return new Decimal(value(tenth)).div(10).plus(new Decimal(value(hundredth)).div(100))
}
