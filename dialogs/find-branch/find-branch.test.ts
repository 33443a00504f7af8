import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { findBranch, saveBranches } from '../../core/branches/index.js'
import type { BranchCard, Reply } from '../../core/conversations/index.js'
import type { Customer } from '../../core/customers/index.js'
import { openDemoDatabase } from '../../test/support/demo.js'
import { aFlowContext } from '../../test/support/flows.js'
import { readVocabulary, type AnyFlowContext, type Place } from '../index.js'
import { findBranchFlow as flow } from './flow.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openDemoDatabase()
})
afterAll(() => database.close())

// 2026-11-23 is a Monday; Wenhui is closed on Mondays.
const monday = '2026-11-23T10:00'

interface Asked {
  values: Record<string, unknown>
  at?: string
  bankId?: string | null
  locale?: 'zh-CN' | 'en'
}

function contextFor({ values, at = monday, bankId = 'qingyu', locale = 'zh-CN' }: Asked) {
  return aFlowContext(flow, { db: database.db, values, at, bankId, locale })
}

async function answer(asked: Asked): Promise<Reply> {
  const { replies } = await flow.finish(contextFor(asked))
  expect(replies).toHaveLength(1)
  return replies[0]!
}

/** A place as understanding gives it. */
async function placed(name: string, bankId = 'qingyu'): Promise<Place> {
  const { places } = await readVocabulary(database, { bankId })
  return places.find(({ names }) => names.includes(name))!.place
}

function cards({ parts = [] }: Reply): BranchCard[] {
  return parts as BranchCard[]
}

describe('finding branches near a place', () => {
  it('shows the nearest first, with distance, hours and a map', async () => {
    const reply = await answer({ values: { place: await placed('武林广场') } })
    expect(reply.text).toBe('这是离武林广场最近的 3 家网点，由近到远。')
    expect(cards(reply).map(({ id }) => id)).toEqual(['qy-wulin', 'qy-wenhui', 'qy-binjiang'])
    expect(cards(reply)[0]).toMatchObject({
      distance: '约 150 米',
      open: true,
      status: '营业中，17:00 关门',
      mapUrl: expect.stringContaining('uri.amap.com/marker?position=120.166200,30.271900'),
    })
    expect(cards(reply)[0]!.facts[0]).toEqual({ label: '今天', value: '09:00–17:00' })
    expect(cards(reply)[1]).toMatchObject({
      distance: '约 1.7 公里',
      open: false,
      status: '休息中，明天 09:00 开门',
    })
  })

  it('does not say in the text what the cards say', async () => {
    const reply = await answer({ values: { place: await placed('武林广场') } })
    for (const { name, address, phone, distance } of cards(reply))
      for (const said of [name, address, phone, distance!]) expect(reply.text).not.toContain(said)
  })

  it('measures to a location shared from a phone, which is in another system', async () => {
    const gps = { latitude: 30.2743, longitude: 120.1615, system: 'WGS-84' } as const
    const reply = await answer({ values: { place: { name: '', coordinates: gps } } })
    expect(reply.text).toContain('离您的位置最近')
    // Taken for AMap's own coordinates it would be some 500 m off.
    expect(cards(reply)[0]).toMatchObject({ id: 'qy-wulin', distance: '约 50 米' })
  })

  it('leaves out those that are closed, when only open ones are asked for', async () => {
    const values = { place: await placed('武林广场'), openNow: true }
    const reply = await answer({ values })
    expect(reply.text).toBe('这是离武林广场最近、现在营业的 2 家网点，由近到远。')
    expect(cards(reply).map(({ id }) => id)).toEqual(['qy-wulin', 'qy-binjiang'])
  })

  it('says honestly that none is open, and which opens first', async () => {
    const values = { place: await placed('武林广场'), openNow: true }
    const reply = await answer({ values, at: '2026-11-23T20:00' })
    expect(reply.text).toBe('现在没有营业的网点，最早的是武林支行，明天 09:00 开门。')
    expect(cards(reply)).toHaveLength(3)
  })

  it('says so as well when nobody asked whether they are open', async () => {
    const reply = await answer({ values: { place: await placed('西湖') }, at: '2027-02-06T10:00' })
    expect(reply.text).toContain('现在都不营业，最早2月9日周二 09:00 开门')
    expect(cards(reply)[0]!.facts[0]).toEqual({ label: '今天（春节）', value: '休息' })
  })

  it('goes by the hours of a service that ends before the branch closes', async () => {
    const values = { place: await placed('武林广场'), service: 'corporate', openNow: true }
    const open = await answer({ values })
    expect(open.text).toBe('这是离武林广场最近、现在营业、能办对公业务的 2 家网点，由近到远。')
    expect(cards(open)[0]!.facts).toContainEqual({
      label: '对公业务',
      value: '09:00–12:00，13:30–16:30',
    })
    const late = await answer({ values, at: '2026-11-23T16:45' })
    expect(cards(late).map(({ id }) => id)).toEqual(['qy-binjiang'])
  })

  it('does not call near what is far away', async () => {
    const values = { place: await placed('武林广场'), service: 'exchange' }
    const reply = await answer({ values })
    expect(reply.text).toMatch(/^武林广场附近没有能办外汇业务的网点，最近的在约 12\d 公里外。$/)
    expect(cards(reply).map(({ id }) => id)).toEqual(['qy-jinjihu'])
  })

  it('answers in English', async () => {
    const values = { place: await placed('武林广场'), service: 'corporate', openNow: true }
    const reply = await answer({ values, locale: 'en' })
    expect(reply.text).toBe(
      'These are the 2 branches nearest to Wulin Square that are open now and offer business banking, closest first.',
    )
    expect(cards(reply)[0]).toMatchObject({
      distance: 'about 150 m',
      status: 'Open, closes 17:00',
    })
  })
})

describe('finding branches without a place to measure from', () => {
  it('lists those of a city', async () => {
    const reply = await answer({ values: { place: await placed('苏州') } })
    expect(reply.text).toBe('苏州市有 1 家网点。')
    expect(cards(reply)[0]).not.toHaveProperty('distance')
  })

  it('lists those that are open first where no place was said', async () => {
    const reply = await answer({ values: {} })
    expect(reply.text).toBe('我们有 4 家网点，先列 3 家，告诉我您在哪儿可以按远近排。')
    expect(cards(reply).every(({ open }) => open)).toBe(true)
  })

  it('says when no branch offers what is asked for', async () => {
    const values = { place: await placed('杭州'), service: 'exchange' }
    const reply = await answer({ values })
    expect(reply.text).toBe('杭州市的网点都不办外汇业务，您可以问问客户经理。')
    expect(reply.choices!.map(({ say }) => say)).toContain('转人工')
  })

  it('names the bank on each card where none was chosen', async () => {
    const values = { place: await placed('武林广场') }
    const reply = await answer({ values, bankId: null })
    expect(cards(reply)[0]!.name).toBe('青屿银行武林支行')
    expect(cards(reply).map(({ name }) => name)).toContain('澜江农商大关支行')
  })

  it('goes by the day that was asked for', async () => {
    const saturday = await answer({
      values: { place: await placed('武林广场'), day: '2026-11-28' },
    })
    expect(saturday.text).toBe('这是离武林广场最近、11月28日周六营业的 2 家网点，由近到远。')
    expect(cards(saturday)[0]!.facts[0]).toEqual({ label: '11月28日周六', value: '09:30–16:00' })
    const holiday = await answer({ values: { day: '2027-02-06' } })
    expect(holiday.text).toContain('2月6日周六没有营业的网点，最早的是')
    expect(holiday.text).toContain('2月9日周二 09:00 开门')
  })
})

describe('a branch that was named', () => {
  it.each([
    [monday, 'zh-CN', '文晖支行现在不营业，明天 09:00 开门。'],
    ['2026-11-24T09:30', 'zh-CN', '文晖支行现在开着门，可以过去。'],
    [monday, 'en', 'Wenhui Branch is closed now and opens tomorrow at 09:00.'],
  ] as const)('at %s in %s: %s', async (at, locale, text) => {
    const reply = await answer({ values: { branch: 'qy-wenhui' }, at, locale })
    expect(reply.text).toBe(text)
    expect(cards(reply).map(({ id }) => id)).toEqual(['qy-wenhui'])
  })

  it('tells of the lunch break before it comes', async () => {
    const reply = await answer({ values: { branch: 'qy-binjiang' } })
    expect(cards(reply)[0]!.status).toBe('营业中，12:00–13:30 午休')
  })

  it('tells of a holiday by its name', async () => {
    const values = { branch: 'qy-wulin', day: '2027-02-06' }
    const reply = await answer({ values })
    expect(reply.text).toBe('武林支行2月6日周六（春节）不营业，2月9日周二 09:00 起可以去。')
  })

  it('shows a notice while it holds', async () => {
    const shown = await answer({ values: { branch: 'qy-wulin' } })
    expect(cards(shown)[0]!.facts.at(-1)!.value).toContain('保管箱')
    const over = await answer({ values: { branch: 'qy-wulin' }, at: '2026-12-11T10:00' })
    expect(JSON.stringify(cards(over))).not.toContain('保管箱')
  })

  it.each([
    ['qy-wulin', 'corporate', '武林支行可以办对公业务，现在就能办。'],
    ['qy-wenhui', 'wealth', '文晖支行可以办理财咨询与销售，要等到11月28日周六 09:00。'],
  ])('%s is asked about %s', async (branch, service, text) => {
    expect((await answer({ values: { branch, service } })).text).toBe(text)
  })

  it('leads on to the nearest branch that offers what it does not', async () => {
    const values = { branch: 'qy-wenhui', service: 'corporate' }
    const reply = await answer({ values })
    expect(reply.text).toBe('文晖支行不办对公业务，离它最近、能办的在这里。')
    expect(cards(reply)[0]).toMatchObject({ id: 'qy-wulin', distance: '约 1.5 公里' })
  })

  it('is measured wherever its coordinates come from', async () => {
    const branch = (await findBranch(database, 'lj-xiangcheng'))!
    expect(branch.coordinates.system).toBe('WGS-84')
    const values = { place: await placed('相城区', 'lanjiang') }
    const reply = await answer({ values, bankId: 'lanjiang' })
    const first = cards(reply)[0]!
    // AMap draws it some 400 m from where a satellite sees it.
    expect(first.id).toBe('lj-xiangcheng')
    expect(first.mapUrl).not.toContain('120.640600,31.373100')
  })
})

describe('what is checked', () => {
  const check = (slot: string, value: unknown, asked: Partial<AnyFlowContext> = {}) =>
    flow.slots[slot]!.check!(value as never, { ...contextFor({ values: {} }), ...asked })

  it('asks which, when several places share the name', async () => {
    const outcome = await check('place', await placed('火车站'))
    expect(outcome).toEqual({
      ok: false,
      problem: '“火车站”不止一个，您说的是杭州站还是苏州站？直接说全名就行。',
    })
  })

  it("takes the one in the customer's own city, where that is known", async () => {
    const customer = { homeBranchId: 'qy-jinjihu' } as Customer
    expect(await check('place', await placed('火车站'), { customer })).toMatchObject({
      ok: true,
      value: { name: '苏州站' },
    })
  })

  it('takes a shared location that only happens to have a known name as it is', async () => {
    const place = {
      name: '火车站',
      coordinates: { latitude: 30, longitude: 120, system: 'WGS-84' },
    }
    expect(await check('place', place)).toEqual({ ok: true, value: place })
  })

  it("refuses another bank's branch, unknown services and days that are no use", async () => {
    expect(await check('branch', 'lj-gongshu')).toMatchObject({ ok: false })
    expect(await check('service', 'haircut')).toMatchObject({ ok: false })
    expect(await check('day', '2026-11-22')).toMatchObject({ ok: false })
    expect(await check('day', '2028-02-06')).toMatchObject({ ok: false })
    expect(await check('branch', 'qy-wulin')).toMatchObject({ ok: true })
    expect(await check('day', '2026-11-23')).toMatchObject({ ok: true })
  })

  it('says that the branches are not known, rather than nothing', async () => {
    const reply = await answer({ values: {}, bankId: 'nobody' })
    expect(reply.text).toBe('还没有网点的资料，请联系客服。')
  })

  it('finds no opening where a branch is closed for good', async () => {
    const branch = (await findBranch(database, 'qy-wenhui'))!
    await saveBranches(database, [{ ...branch, hours: {} }])
    const reply = await answer({ values: { branch: 'qy-wenhui' } })
    expect(reply.text).toBe('文晖支行近期不营业，去之前请先打电话问一下。')
    expect(cards(reply)[0]!.status).toBe('暂停营业')
    await saveBranches(database, [branch])
  })
})
