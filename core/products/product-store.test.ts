import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openTestDatabase } from '../../test/support/database.js'
import { aBank, aProduct, words } from '../../test/support/organisation.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { saveBanks, saveOperator } from '../organisation/index.js'
import { findProduct, findProducts, saveProducts } from './index.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await saveOperator(database, { id: 'centre', name: words('Centre') })
  await saveBanks(database, [aBank(), aBank({ id: 'river' })])
})
afterAll(() => database.close())

const library = [
  aProduct({ id: 'h-1', code: 'D01' }),
  aProduct({ id: 'h-2', code: 'D02', validFrom: '2026-03-01', validTo: '2026-06-30' }),
  aProduct({ id: 'r-1', code: 'P01', bankId: 'river', category: 'payment', rates: [] }),
]
const ids = (products: { id: string }[]) => products.map((p) => p.id)

describe('the product library', () => {
  beforeAll(() => saveProducts(database, library))

  it('gives back what was saved', async () => {
    expect(await findProduct(database, 'h-2')).toEqual(library[1])
    expect(await findProduct(database, 'nobody')).toBeNull()
  })

  it('finds by bank, category, ids and moment', async () => {
    expect(ids(await findProducts(database))).toEqual(['h-1', 'h-2', 'r-1'])
    expect(ids(await findProducts(database, { bankId: 'river' }))).toEqual(['r-1'])
    expect(ids(await findProducts(database, { category: 'deposit' }))).toEqual(['h-1', 'h-2'])
    expect(ids(await findProducts(database, { ids: ['r-1', 'h-1'] }))).toEqual(['h-1', 'r-1'])
    expect(ids(await findProducts(database, { ids: [] }))).toEqual([])
    const july = new Date('2026-06-30T16:00:00Z')
    expect(ids(await findProducts(database, { bankId: 'harbour', validOn: july }))).toEqual(['h-1'])
  })

  it('counts a version for each change and none for a repeat', async () => {
    await saveProducts(database, library)
    expect((await findProduct(database, 'h-1'))?.version).toBe(1)
    await saveProducts(database, [{ ...library[0]!, amount: { min: '100', max: null } }])
    expect(await findProduct(database, 'h-1')).toMatchObject({
      version: 2,
      amount: { min: '100', max: null },
    })
  })

  it('takes none when one may not be shown', async () => {
    const loan = aProduct({ id: 'h-9', code: 'L01', category: 'loan' })
    const sound = aProduct({ id: 'h-8', code: 'D08' })
    await expect(saveProducts(database, [sound, loan])).rejects.toMatchObject({
      code: 'product/not-presentable',
      details: { products: [{ id: 'h-9', problems: ['all-in-cost-missing'] }] },
    })
    expect(await findProduct(database, 'h-8')).toBeNull()
  })
})
