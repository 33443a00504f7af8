import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openTestDatabase } from '../../test/support/database.js'
import { aBank, aBranch, anAccountManager, words } from '../../test/support/organisation.js'
import { saveBranches } from '../branches/index.js'
import { saveAccountManagers, saveBanks, saveOperator } from '../organisation/index.js'
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
  await saveBanks(database, [aBank()])
  await saveBranches(database, [aBranch()])
  await saveAccountManagers(database, [anAccountManager()])
})
afterAll(() => database.close())

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
