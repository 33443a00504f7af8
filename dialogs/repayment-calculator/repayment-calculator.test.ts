import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Decimal } from 'decimal.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import type { FactCard, Reply, Table } from '../../core/conversations/index.js'
import type { Customer } from '../../core/customers/index.js'
import type { Locale } from '../../core/locale.js'
import { openDemoDatabase } from '../../test/support/demo.js'
import { aFlowContext } from '../../test/support/flows.js'
import type { Money } from '../index.js'
import { repaymentCalculatorFlow as flow } from './flow.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDemoDatabase()
})
afterAll(() => database.close())

const yuan = (amount: string): Money => ({ amount, currency: 'CNY', approximate: false })
const threeYears = { amount: yuan('200000'), term: { months: 36 }, method: 'equal-instalment' }

interface Asked {
  bankId?: string | null
  locale?: Locale
  customer?: Customer
}

function contextFor(values: Record<string, unknown>, { customer, ...asked }: Asked = {}) {
  const at = '2026-11-23T10:00'
  const context = aFlowContext(flow, { db: database.db, values, at, ...asked })
  return { ...context, customer: customer ?? null }
}

async function calculate(values: Record<string, unknown>, asked: Asked = {}): Promise<Reply> {
  const { replies } = await flow.finish(contextFor(values, asked))
  expect(replies).toHaveLength(1)
  return replies[0]!
}

function factsOf({ parts = [] }: Reply): Record<string, string> {
  const card = parts[0] as FactCard
  return Object.fromEntries(card.facts.map(({ label, value }) => [label, value]))
}

function tablesOf({ parts = [] }: Reply): Table[] {
  return parts.slice(1) as Table[]
}

describe('a loan with a rate of its own', () => {
  it('says first what it costs a month, then how that comes about', async () => {
    const reply = await calculate({ ...threeYears, rate: '3.6' })
    expect(reply.text).toBe('每月还 5,869.28元，利息一共 11,293.91元。')
    expect(factsOf(reply)).toEqual({
      贷款金额: '20万元',
      期限: '3年',
      '年利率（单利）': '3.6%',
      还款方式: '等额本息',
      每月还款: '5,869.28元',
      利息合计: '11,293.91元',
      还款合计: '211,293.91元',
      '年化综合融资成本（单利）': '3.60%（只含利息，不含其他费用）',
    })
    expect((reply.parts![0] as FactCard).subtitle).toContain('不是贷款承诺')
  })

  it('shows a short plan whole, with its total', async () => {
    const values = { ...threeYears, rate: '6', term: { months: 12 }, method: 'equal-principal' }
    const reply = await calculate(values)
    const [plan, ...others] = tablesOf(reply)
    expect(others).toEqual([])
    expect(plan!.rows).toHaveLength(13)
    expect(plan!.rows[0]).toEqual(['第 1 期', '17,666.67', '16,666.67', '1,000.00', '183,333.33'])
    expect(plan!.rows.at(-1)).toEqual(['合计', '206,500.00', '200,000.00', '6,500.00', '0.00'])
    expect(reply.text).toContain('首月还 17,666.67元，之后逐月减少，最后一个月还 16,749.96元')
  })

  it('shows a long plan by its first instalments and its years, which add up', async () => {
    const values = { ...threeYears, rate: '3.6', term: { months: 30 } }
    const [plan, years] = tablesOf(await calculate(values))
    expect(plan!.rows).toHaveLength(3)
    expect(years!.rows.map(([label]) => label)).toEqual(['第 1 年', '第 2 年', '第 3 年', '合计'])
    const column = (index: number) =>
      years!.rows.map((row) => new Decimal(row[index]!.replaceAll(',', '')))
    for (const index of [1, 2, 3]) {
      const total = column(index).at(-1)!
      const sum = column(index)
        .slice(0, -1)
        .reduce((all, one) => all.plus(one))
      expect(sum.toFixed(2)).toBe(total.toFixed(2))
    }
    expect(years!.rows.at(-2)!.at(-1)).toBe('0.00')
    expect(years!.note).toContain('不是贷款承诺')
  })

  it('needs no plan for what is paid at once', async () => {
    const reply = await calculate({ ...threeYears, rate: '4', method: 'bullet' })
    expect(reply.text).toBe('平时不用还，到期一次还 224,000.00元，其中利息 24,000.00元。')
    expect(tablesOf(reply)).toEqual([])
  })

  it('answers in English', async () => {
    const values = { ...threeYears, rate: '3.6', method: 'interest-first' }
    const reply = await calculate(values, { locale: 'en' })
    expect(reply.text).toBe(
      'You would pay ¥600.00 of interest a month, ¥200,600.00 with the principal in the last month, and ¥21,600.00 of interest in all.',
    )
    expect(tablesOf(reply)[0]!.columns.map(({ label }) => label)).toEqual([
      'No.',
      'Payment',
      'Principal',
      'Interest',
      'Still owed',
    ])
  })

  it('leads on to other ways to repay, said in full', async () => {
    const { choices } = await calculate({ ...threeYears, rate: '3.6' })
    expect(choices![0]).toEqual({
      label: '换成等额本金',
      say: '贷款20万元3年，年利率3.6%，等额本金，每月还多少',
    })
  })
})

describe("a loan at a product's rate", () => {
  it('goes by the product that was named, and shows its cost in all and its highest rate', async () => {
    const reply = await calculate({ ...threeYears, product: 'qy-consumer-loan' })
    expect(reply.text).toBe(
      '按青屿随心贷的年利率 3.60% 计算。每月还 5,869.28元，利息一共 11,293.91元。',
    )
    expect(factsOf(reply)).toMatchObject({
      '年利率（单利）': '3.60%（青屿随心贷）',
      '年化综合融资成本（单利）': '3.60%–6.00%',
      '若年利率为 6.00%': '每月还款 6,084.39元',
    })
    expect((reply.parts![0] as FactCard).subtitle).toContain('贷款须经审批')
    expect(reply.record).toEqual({ products: [{ id: 'qy-consumer-loan', version: 1 }] })
    expect(reply.choices![0]!.say).toBe('青屿随心贷20万元3年等额本金每月还多少')
  })

  it('says whose rate it takes when none was given', async () => {
    const reply = await calculate(threeYears)
    expect(reply.text).toMatch(
      /^您没有说利率，我按本行年化综合融资成本较低的青屿随心贷来算，取年利率 3.60%。每月还/,
    )
    const long = await calculate({ ...threeYears, term: { months: 240 } })
    expect(long.text).toContain('青屿安居贷来算，取年利率 3.05%')
  })

  it("takes a loan of the customer's own kind", async () => {
    const customer = { kind: 'enterprise' } as Customer
    const reply = await calculate(threeYears, { customer })
    expect(reply.text).toContain('青屿小微信用贷')
  })

  it('says that the product is not offered for so much', async () => {
    const values = { ...threeYears, amount: yuan('500000'), product: 'qy-consumer-loan' }
    const reply = await calculate(values)
    expect(reply.text).toContain('这个金额或期限不在青屿随心贷的办理范围内')
    const small = await calculate({ ...threeYears, amount: yuan('500') })
    expect(small.text).toContain('不在青屿安居贷的办理范围内')
  })

  it('asks for the rate where the bank has no loan to go by', async () => {
    const reply = await calculate(threeYears, { bankId: 'nobody' })
    expect(reply.text).toContain('请告诉我年利率再算一次')
    expect(reply.parts).toBeUndefined()
  })
})

describe('what is checked', () => {
  const check = (slot: string, value: unknown) =>
    flow.slots[slot]!.check!(value as never, contextFor({}))

  it.each([
    ['amount', yuan('100'), true],
    ['amount', yuan('99.99'), false],
    ['amount', yuan('10000000000'), true],
    ['amount', yuan('1000000000000000'), false],
    ['amount', yuan('1000.005'), false],
    ['amount', { ...yuan('300000'), upper: '500000' }, false],
    ['amount', { ...yuan('1000'), currency: 'USD' }, false],
    ['term', { months: 360 }, true],
    ['term', { months: 361 }, false],
    ['term', { days: 45 }, false],
    ['rate', '0', true],
    ['rate', '36', true],
    ['rate', '36.01', false],
    ['rate', '-1', false],
    ['price', yuan('3000000'), true],
    ['downPayment', { percent: '30' }, true],
    ['downPayment', { percent: '0' }, false],
    ['downPayment', { percent: '100' }, false],
    ['downPayment', yuan('900000'), true],
    ['downPayment', { ...yuan('1000'), currency: 'USD' }, false],
    ['method', 'equal-principal', true],
    ['method', 'never', false],
    ['product', 'qy-home-loan', true],
    ['product', 'lj-citizen-loan', false],
    ['product', 'qy-debit-card', false],
  ])('%s %j: %s', async (slot, value, ok) => {
    expect(await check(slot, value)).toMatchObject({ ok })
  })

  it('takes days that make whole months', async () => {
    expect(await check('term', { days: 90 })).toEqual({ ok: true, value: { months: 3 } })
    expect(await check('term', { days: 730 })).toEqual({ ok: true, value: { months: 24 } })
  })

  it('helps somebody who gives a monthly rate', async () => {
    expect(await check('rate', '0.3')).toEqual({
      ok: false,
      problem: '0.3% 听起来像月利率，那样一年是 3.6%。请说年利率，比如“3.6%”。',
    })
  })

  it('does not ask for a rate when a product was named', () => {
    const { neededWhen } = flow.slots.rate!
    expect(neededWhen!({ product: 'qy-home-loan' })).toBe(false)
    expect(neededWhen!({})).toBe(true)
    expect(neededWhen!({ product: 'qy-home-loan', rate: '3' })).toBe(true)
  })
})
