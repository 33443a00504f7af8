import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { saveBranches } from '../../core/branches/index.js'
import { aBranch } from '../../test/support/organisation.js'
import { openDemoDatabase } from '../../test/support/demo.js'
import { readVocabulary, rememberVocabularies, type Vocabulary } from '../index.js'

let database: OpenDatabase
let qingyu: Vocabulary
beforeAll(async () => {
  database = await openDemoDatabase()
  qingyu = await readVocabulary(database, { bankId: 'qingyu' })
})
afterAll(() => database.close())

/** What a name means, by kind. */
function meaningsOf(name: string, { branches, services, products, places }: Vocabulary): string[] {
  const has = ({ names }: { names: string[] }) =>
    names.some((one) => one.toLowerCase() === name.toLowerCase())
  return [
    ...branches.filter(has).map(({ id }) => `branch ${id}`),
    ...services.filter(has).map(({ id }) => `service ${id}`),
    ...products.filter(has).map(({ id }) => `product ${id}`),
    ...places.filter(has).map(({ place }) => `place ${place.name}`),
  ]
}

describe('readVocabulary', () => {
  it.each([
    ['文晖支行', 'branch qy-wenhui'],
    ['文晖', 'branch qy-wenhui'],
    ['文晖网点', 'branch qy-wenhui'],
    ['青屿文晖支行', 'branch qy-wenhui'],
    ['青屿银行文晖支行', 'branch qy-wenhui'],
    ['Wenhui', 'branch qy-wenhui'],
    ['Wenhui branch', 'branch qy-wenhui'],
    ['Qingyu Wenhui branch', 'branch qy-wenhui'],
    ['滨江科技支行', 'branch qy-binjiang'],
    ['滨江支行', 'branch qy-binjiang'],
    ['科技支行', 'branch qy-binjiang'],
    ['金鸡湖支行', 'branch qy-jinjihu'],
    ['Jinji Lake branch', 'branch qy-jinjihu'],
  ])('knows a branch by %s', (name, meaning) => {
    expect(meaningsOf(name, qingyu)).toEqual([meaning])
  })

  it('takes a bare name that a place has as well for the place', () => {
    expect(meaningsOf('金鸡湖', qingyu)).toEqual(['place 金鸡湖'])
    expect(meaningsOf('滨江', qingyu)).toEqual(['place 滨江区'])
  })

  it.each([
    ['随心贷', 'product qy-consumer-loan'],
    ['青屿随心贷', 'product qy-consumer-loan'],
    ['consumer loan', 'product qy-consumer-loan'],
    ['QY-L02', 'product qy-consumer-loan'],
    ['对公业务', 'service corporate'],
    ['business account', 'service corporate'],
    ['杭州', 'place 杭州市'],
    ['Suzhou', 'place 苏州市'],
    ['城站', 'place 杭州站'],
    ["Humble Administrator's Garden", 'place 拙政园'],
  ])('knows what %s means', (name, meaning) => {
    expect(meaningsOf(name, qingyu)).toEqual([meaning])
  })

  it('keeps a name that several places share as one that has to be asked about', () => {
    expect(meaningsOf('火车站', qingyu)).toEqual(['place 火车站'])
    expect(meaningsOf('高铁站', qingyu)).toEqual(['place 高铁站'])
  })

  it("leaves out another bank's branches and products", async () => {
    expect(meaningsOf('大关支行', qingyu)).toEqual([])
    expect(meaningsOf('市民贷', qingyu)).toEqual([])
    const all = await readVocabulary(database, { bankId: null })
    expect(meaningsOf('大关支行', all)).toEqual(['branch lj-gongshu'])
    expect(meaningsOf('青屿随心贷', all)).toEqual(['product qy-consumer-loan'])
    expect(meaningsOf('澜江农商大关支行', all)).toEqual(['branch lj-gongshu'])
  })

  it('names neither of two that share a name', async () => {
    const names = (full: string) => ({ 'zh-CN': `${full}支行`, en: `${full} Branch` })
    await saveBranches(database, [
      aBranch({ id: 'one', bankId: 'lanjiang', name: names('东河') }),
      aBranch({ id: 'other', bankId: 'lanjiang', name: names('东河') }),
    ])
    const lanjiang = await readVocabulary(database, { bankId: 'lanjiang' })
    expect(meaningsOf('东河支行', lanjiang)).toEqual([])
  })
})

describe('rememberVocabularies', () => {
  it('reads again only after a while', async () => {
    let now = new Date('2026-11-23T10:00:00+08:00')
    const vocabularyOf = rememberVocabularies({ ...database, clock: { now: () => now } })
    const first = await vocabularyOf('qingyu')
    await saveBranches(database, [aBranch({ id: 'new', bankId: 'qingyu' })])
    expect(await vocabularyOf('qingyu')).toBe(first)
    expect(await vocabularyOf('lanjiang')).not.toBe(first)
    now = new Date(now.getTime() + 61_000)
    expect((await vocabularyOf('qingyu')).branches.map(({ id }) => id)).toContain('new')
  })
})
