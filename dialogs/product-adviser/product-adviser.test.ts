import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import type { ProductCard, Reply } from '../../core/conversations/index.js'
import type { Customer } from '../../core/customers/index.js'
import type { Locale } from '../../core/locale.js'
import { forbiddenWording } from '../../core/products/index.js'
import { openDemoDatabase } from '../../test/support/demo.js'
import { aFlowContext } from '../../test/support/flows.js'
import type { Money } from '../index.js'
import { productAdviserFlow as flow } from './flow.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDemoDatabase()
})
afterAll(() => database.close())

const yuan = (amount: string): Money => ({ amount, currency: 'CNY', approximate: false })

interface Asked {
  bankId?: string | null
  locale?: Locale
  at?: string
}

function contextFor(values: Record<string, unknown>, { at = '2026-11-23T10:00', ...asked }: Asked) {
  return aFlowContext(flow, { db: database.db, values, at, ...asked })
}

async function advise(values: Record<string, unknown>, asked: Asked = {}): Promise<Reply> {
  const { replies } = await flow.finish(contextFor(values, asked))
  expect(replies).toHaveLength(1)
  expect(forbiddenWording(textOf(replies[0]!))).toEqual([])
  return replies[0]!
}

function textOf({ text, parts = [] }: Reply): string {
  return text + (parts as ProductCard[]).flatMap(({ reasons = [] }) => reasons).join('\n')
}

function cards({ parts = [] }: Reply): ProductCard[] {
  return parts as ProductCard[]
}

const ids = (reply: Reply) => cards(reply).map(({ id }) => id)

describe('the advice', () => {
  it('on a loan names the annualised cost in all and why it fits', async () => {
    const reply = await advise({
      goal: 'loan',
      segment: 'person',
      purpose: 'consumption',
      amount: yuan('200000'),
      term: { months: 24 },
    })
    expect(reply.text).toBe('按您说的，这一款贷款可以考虑，能否办理和具体额度以审批为准。')
    expect(ids(reply)).toEqual(['qy-consumer-loan'])
    expect(cards(reply)[0]).toMatchObject({
      keyFigure: { label: '年化综合融资成本（单利）', value: '3.60%–6.00%' },
      reasons: ['可以用于消费', '有2年期可选', '额度够得着20万元'],
    })
    expect(reply.choices![0]!.say).toBe('青屿随心贷20万元2年每月还多少')
  })

  it('on loans for a business begins with the lower cost in all, not the lower rate', async () => {
    const values = { goal: 'loan', segment: 'enterprise', amount: yuan('1000000') }
    const reply = await advise(values)
    expect(ids(reply)).toEqual(['qy-sme-credit', 'qy-tech-loan'])
    expect(cards(reply)[0]!.reasons).toContain('年化综合融资成本在这几款里较低')
    for (const { keyFigure } of cards(reply)) expect(keyFigure!.label).toContain('年化综合融资成本')
  })

  it('on savings goes by what the term earns', async () => {
    const reply = await advise({
      goal: 'deposit',
      segment: 'person',
      amount: yuan('300000'),
      term: { months: 36 },
    })
    expect(ids(reply)).toEqual(['qy-large-cd', 'qy-fixed-deposit', 'qy-demand-deposit'])
    expect(cards(reply)[0]!.reasons).toEqual(['3年期年化利率 1.55%', '30万元达到起点金额'])
    expect(cards(reply)[2]!.reasons![0]).toBe('没有固定期限')
  })

  it.each(['R1', 'R2', 'R3', 'R4', 'R5'])('on wealth never goes above %s', async (risk) => {
    for (const bankId of ['qingyu', 'lanjiang', null])
      for (const segment of ['person', 'enterprise']) {
        const reply = await advise({ goal: 'wealth', segment, risk }, { bankId })
        for (const card of cards(reply)) {
          expect(card.risk!.level <= risk).toBe(true)
          expect(card.disclosures.join()).toContain('理财非存款、产品有风险、投资须谨慎')
        }
      }
  })

  it('on wealth says that the assessment decides', async () => {
    const values = { goal: 'wealth', segment: 'person', risk: 'R3', term: { months: 12 } }
    const reply = await advise(values)
    expect(reply.text).toBe('不超过 R3 的理财有这 3 款，购买前要做风险测评，以测评结果为准。')
    expect(ids(reply)).toEqual(['qy-cash-wealth', 'qy-half-year-wealth', 'qy-balanced-wealth'])
    expect(cards(reply)[1]!.reasons).toEqual([
      '风险等级 R2，没有超过您选的等级',
      '6个月到期，不超过1年',
    ])
  })

  it('shows no product before its first day or after its last', async () => {
    const values = { goal: 'wealth', segment: 'person', risk: 'R5' }
    const during = await advise(values, { bankId: 'lanjiang' })
    expect(ids(during)).toContain('lj-growth-wealth')
    const after = await advise(values, { bankId: 'lanjiang', at: '2027-09-01T10:00' })
    expect(ids(after)).not.toContain('lj-growth-wealth')
  })

  it('keeps which version was shown', async () => {
    const reply = await advise({ goal: 'card', segment: 'person' })
    expect(reply.record).toEqual({
      products: [
        { id: 'qy-debit-card', version: 1 },
        { id: 'qy-credit-card', version: 1 },
      ],
    })
  })

  it('is given in English', async () => {
    const values = {
      purpose: 'consumption',
      segment: 'person',
      amount: yuan('50000'),
      term: { months: 18 },
    }
    const reply = await advise(values, { locale: 'en', bankId: 'lanjiang' })
    expect(reply.text).toBe(
      'By what you told me, you could consider this loan; approval decides whether and how much.',
    )
    expect(cards(reply)[0]).toMatchObject({
      keyFigure: { label: 'All-in annual cost (simple interest)', value: '3.80%–6.60%' },
      reasons: [
        'For: spending',
        'Offered for 2 years, which covers 18 months',
        'Goes up to ¥50,000',
      ],
    })
    expect(reply.choices![0]!.say).toBe(
      'What is the monthly payment for Lanjiang Citizen Loan, ¥50,000, 18 months',
    )
  })
})

describe('where nothing suits', () => {
  it('says so and offers a person', async () => {
    const reply = await advise({ goal: 'wealth', segment: 'enterprise', risk: 'R2' })
    expect(reply.text).toBe('按您说的条件，目前没有合适的理财产品，可以请客户经理帮您看看。')
    expect(reply.parts).toBeUndefined()
    expect(reply.choices![0]!.say).toBe('转人工')
  })

  it('names what comes near and what is missing', async () => {
    const loan = { goal: 'loan', segment: 'person', purpose: 'consumption' }
    const large = await advise({ ...loan, amount: yuan('400000') })
    expect(large.text).toContain('比较接近的是青屿随心贷，但它不超过30万元')
    const long = await advise({ ...loan, term: { months: 60 } })
    expect(long.text).toContain('但它的期限不超过3年')
  })

  it('never names a product above the risk asked for, however near it is', async () => {
    const values = { goal: 'wealth', segment: 'person', risk: 'R1' }
    const reply = await advise(values, { bankId: 'lanjiang' })
    expect(reply.text).toBe('按您说的条件，目前没有合适的理财产品，可以请客户经理帮您看看。')
  })

  it('leads somebody who trades in his own name to what a business can have', async () => {
    const values = { goal: 'loan', segment: 'person', purpose: 'business', amount: yuan('100000') }
    const reply = await advise(values)
    expect(reply.text).toContain('有营业执照的话')
    expect(ids(reply)).toEqual(['qy-sme-credit'])
  })
})

describe('what is asked and checked', () => {
  const needed = (slot: string, values: Record<string, unknown>) =>
    flow.slots[slot]!.neededWhen?.(values) ?? true
  const check = (slot: string, value: unknown) =>
    flow.slots[slot]!.check!(value as never, contextFor({}, {}))

  it('asks for the risk with wealth only, and for the purpose with loans of a person', () => {
    expect(needed('risk', { goal: 'wealth' })).toBe(true)
    expect(needed('risk', { goal: 'deposit' })).toBe(false)
    expect(needed('purpose', { goal: 'loan', segment: 'person' })).toBe(true)
    expect(needed('purpose', { goal: 'loan', segment: 'enterprise' })).toBe(false)
    expect(needed('purpose', { goal: 'deposit', segment: 'person' })).toBe(false)
    expect(needed('amount', { goal: 'card' })).toBe(false)
  })

  it('does not ask what kind it is of somebody who said what the loan is for', () => {
    expect(needed('goal', { purpose: 'home' })).toBe(false)
    expect(needed('goal', {})).toBe(true)
  })

  it('knows from the customer whether it is for a person', async () => {
    const context = { ...contextFor({}, {}), customer: { kind: 'enterprise' } as Customer }
    expect(await flow.prefill!(context)).toEqual({ segment: 'enterprise' })
    expect(await flow.prefill!(contextFor({}, {}))).toEqual({})
  })

  it("offers the purposes that the bank's loans have", async () => {
    const choices = await flow.slots.purpose!.choices!(contextFor({}, { bankId: 'lanjiang' }))
    expect(choices.map(({ value }) => value)).toEqual(['consumption', 'business', 'farming'])
  })

  it.each([
    ['amount', yuan('0'), false],
    ['amount', yuan('0.01'), true],
    ['amount', { ...yuan('50000'), upper: '30000' }, false],
    ['amount', { ...yuan('30000'), upper: '50000' }, true],
    ['amount', yuan('1000000000000000'), false],
    ['amount', { ...yuan('100'), currency: 'USD' }, false],
    ['term', { months: 360 }, true],
    ['term', { months: 361 }, false],
    ['term', { months: 0 }, false],
    ['term', { days: 7 }, true],
    ['risk', 'R6', false],
    ['goal', 'loan', true],
  ])('%s %j: %s', async (slot, value, ok) => {
    expect(await check(slot, value)).toMatchObject({ ok })
  })
})
