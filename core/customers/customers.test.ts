import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openTestDatabase } from '../../test/support/database.js'
import { aBank, aBranch, anAccountManager, words } from '../../test/support/organisation.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { findBranch, listBranches, saveBranches } from '../branches/index.js'
import {
  findAccountManager,
  findBank,
  findOperator,
  isWithinHours,
  listAccountManagers,
  listBanks,
  readSetting,
  saveAccountManagers,
  saveBanks,
  saveOperator,
  writeSetting,
} from '../organisation/index.js'
import {
  addIdentity,
  findCustomerByIdentity,
  findOrCreateCustomer,
  saveCustomers,
} from './index.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await saveOperator(database, { id: 'centre', name: words('Centre') })
  await saveBanks(database, [aBank(), aBank({ id: 'river' })])
  await saveBranches(database, [aBranch(), aBranch({ id: 'river-bend', bankId: 'river' })])
  await saveAccountManagers(database, [
    anAccountManager(),
    anAccountManager({ id: 'wang', bankId: 'river', branchId: 'river-bend' }),
  ])
})
afterAll(() => database.close())

describe('the organisation', () => {
  it('gives back what was saved', async () => {
    expect(await findOperator(database)).toEqual({ id: 'centre', name: words('Centre') })
    expect(await findBank(database, 'harbour')).toEqual(aBank())
    expect(await findBranch(database, 'harbour-quay')).toEqual(aBranch())
    expect(await findAccountManager(database, 'li')).toEqual(anAccountManager())
  })

  it('lists by bank and by branch', async () => {
    expect((await listBanks(database)).map((b) => b.id)).toEqual(['harbour', 'river'])
    expect((await listBranches(database, 'river')).map((b) => b.id)).toEqual(['river-bend'])
    expect(await listBranches(database)).toHaveLength(2)
    const people = await listAccountManagers(database, { branchId: 'river-bend' })
    expect(people.map((p) => p.id)).toEqual(['wang'])
    expect(await listAccountManagers(database, { bankId: 'harbour' })).toHaveLength(1)
  })

  it('replaces what is saved again', async () => {
    await saveBanks(database, [aBank({ id: 'river', hotline: '400-000-0001' })])
    expect((await findBank(database, 'river'))?.hotline).toBe('400-000-0001')
    expect(await listBanks(database)).toHaveLength(2)
  })

  it('knows when an account manager works', () => {
    const { hours } = anAccountManager()
    expect(isWithinHours(hours, new Date('2026-11-23T09:00:00+08:00'))).toBe(true)
    expect(isWithinHours(hours, new Date('2026-11-24T09:00:00+08:00'))).toBe(false)
  })

  it('is a demo only once it was marked as one', async () => {
    expect(await readSetting(database, 'demo')).toBeNull()
    await writeSetting(database, { key: 'demo', value: { customerIds: ['c-1'] } })
    await writeSetting(database, { key: 'demo', value: { customerIds: ['c-1', 'c-2'] } })
    expect(await readSetting(database, 'demo')).toEqual({ customerIds: ['c-1', 'c-2'] })
  })
})

describe('findOrCreateCustomer', () => {
  const newcomer = (userId: string, newCustomerId: string) => ({
    identity: { channel: 'web-chat', userId },
    newCustomerId,
    locale: 'en' as const,
    homeBranchId: null,
  })

  it('makes a customer of a stranger and finds the same one again', async () => {
    const first = await findOrCreateCustomer(database, newcomer('u-1', 'c-1'))
    expect(first).toMatchObject({ id: 'c-1', name: null, locale: 'en', kind: 'person' })
    expect(await findOrCreateCustomer(database, newcomer('u-1', 'c-other'))).toEqual(first)
  })

  it('makes one customer of two first messages at once', async () => {
    const both = await Promise.all([
      findOrCreateCustomer(database, newcomer('u-2', 'c-2')),
      findOrCreateCustomer(database, newcomer('u-2', 'c-3')),
    ])
    expect(both[0]?.id).toBe(both[1]?.id)
    const customers = await database.db
      .selectFrom('customers')
      .select('id')
      .where('id', 'in', ['c-2', 'c-3'])
      .execute()
    expect(customers).toHaveLength(1)
  })

  it('finds one customer by identities on several channels', async () => {
    await saveCustomers(database, [
      {
        id: 'c-9',
        kind: 'enterprise',
        name: 'Tea house',
        locale: 'zh-CN',
        homeBranchId: 'harbour-quay',
        accountManagerId: 'li',
      },
    ])
    const identity = { customerId: 'c-9', channel: 'wechat', userId: 'openid-1' }
    expect(await addIdentity(database, identity)).toBe(true)
    expect(await addIdentity(database, { ...identity, customerId: 'c-1' })).toBe(false)
    await addIdentity(database, { ...identity, channel: 'web-chat' })
    const byWeb = await findCustomerByIdentity(database, {
      channel: 'web-chat',
      userId: 'openid-1',
    })
    expect(byWeb).toEqual(await findCustomerByIdentity(database, identity))
    expect(byWeb).toMatchObject({ id: 'c-9', accountManagerId: 'li' })
  })
})
