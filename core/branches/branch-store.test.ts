import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openTestDatabase } from '../../test/support/database.js'
import { aBank, aBranch, anAccountManager, words } from '../../test/support/organisation.js'
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
  findBranch,
  listBranches,
  listPlaces,
  saveBranches,
  savePlaces,
  type NamedPlace,
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

  it('knows places by their names, and replaces one that is saved again', async () => {
    const station: NamedPlace = {
      id: 'station',
      name: words('Port Station'),
      otherNames: ['火车站', 'railway station'],
      city: words('Port'),
      coordinates: { latitude: 30.24, longitude: 120.18, system: 'BD-09' },
    }
    await savePlaces(database, [station, { ...station, id: 'another' }])
    await savePlaces(database, [{ ...station, otherNames: [] }])
    expect(await listPlaces(database)).toEqual([
      { ...station, id: 'another' },
      { ...station, otherNames: [] },
    ])
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
