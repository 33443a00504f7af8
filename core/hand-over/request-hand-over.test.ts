import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openTestDatabase } from '../../test/support/database.js'
import { aBank, aBranch, words } from '../../test/support/organisation.js'
import { saveBranches } from '../branches/index.js'
import { saveBanks, saveOperator } from '../organisation/index.js'
import { listHandOvers, requestHandOver, withdrawHandOver } from './index.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await saveOperator(database, { id: 'centre', name: words('Centre') })
  await saveBanks(database, [aBank()])
  const sat = [{ from: '10:00', to: '16:00' }]
  await saveBranches(database, [
    aBranch(),
    aBranch({ id: 'harbour-hill', hours: { ...aBranch().hours, sat } }),
  ])
})
afterAll(() => database.close())

function requestAt(
  localTime: string,
  place: { bankId: string | null; branchId: string | null },
  ...[onceKey = JSON.stringify([localTime, place]), userId = onceKey]: string[]
) {
  const clock = { now: () => new Date(`${localTime}:00+08:00`) }
  return requestHandOver(
    { db: database.db, clock },
    {
      ...{ id: onceKey, onceKey, reason: 'asked', topic: null },
      requester: {
        ...{ channel: 'web-chat', userId, customerId: null, conversationId: 'k' },
        ...place,
      },
    },
  )
}

const at = (localTime: string) => new Date(`${localTime}:00+08:00`)

describe('requestHandOver', () => {
  const branch = { bankId: 'harbour', branchId: 'harbour-quay' }
  const bank = { bankId: 'harbour', branchId: null }

  it.each([
    ['in the morning', '2026-11-20T10:00', branch, true, '2026-11-20T17:00'],
    ['at lunch', '2026-11-20T12:30', branch, false, '2026-11-20T17:00'],
    ['shortly before closing', '2026-11-20T16:30', branch, true, '2026-11-23T17:00'],
    ['at night', '2026-11-20T22:00', branch, false, '2026-11-23T17:00'],
    ['at night, by the other branch', '2026-11-20T22:00', bank, false, '2026-11-21T16:00'],
  ])('promises an answer %s', async (...[, time, place, isOpen, answersBy]) => {
    expect(await requestAt(time, place)).toMatchObject({
      isNew: true,
      hours: { isOpen, answersBy: at(answersBy) },
    })
  })

  it('says when the staff is back', async () => {
    const { hours } = await requestAt('2026-11-20T12:31', branch)
    expect(hours.opensAt).toEqual(at('2026-11-20T13:30'))
  })

  it('promises nothing where no hours are known', async () => {
    const { hours } = await requestAt('2026-11-20T10:00', { bankId: null, branchId: null })
    expect(hours).toEqual({ isOpen: false, opensAt: null, answersBy: null })
  })

  it('is written once and keeps its promise', async () => {
    const first = await requestAt('2026-11-20T15:59', branch, 'same run')
    const again = await requestAt('2026-11-20T16:30', branch, 'same run')
    expect(again.handOver).toEqual(first.handOver)
    expect(again).toMatchObject({ isNew: true, hours: { answersBy: at('2026-11-20T17:00') } })
    const rows = await database.db
      .selectFrom('hand_over_requests')
      .select('answer_by')
      .where('once_key', '=', 'same run')
      .execute()
    expect(rows).toEqual([{ answer_by: at('2026-11-20T17:00') }])
  })

  it('stands beside no second one until it is withdrawn or its promise is over', async () => {
    const first = await requestAt('2026-11-20T10:00', branch, 'r-1')
    const person = { channel: 'web-chat', userId: 'r-1', customerId: null }
    const ask = (time: string, onceKey: string) => requestAt(time, branch, onceKey, 'r-1')
    expect(first.handOver.number).toMatch(/^H-[2-9A-Z]{6}$/)
    expect(await ask('2026-11-20T11:00', 'r-2')).toMatchObject({
      isNew: false,
      handOver: first.handOver,
    })
    const withdrawn = await withdrawHandOver(database, person, 'w-1')
    expect(withdrawn).toEqual({ ...first.handOver, stage: 'withdrawn' })
    expect(await withdrawHandOver(database, person, 'w-1')).toEqual(withdrawn)
    expect(await withdrawHandOver(database, person, 'w-2')).toBeNull()
    const second = await ask('2026-11-20T11:00', 'r-3')
    expect(second).toMatchObject({ isNew: true })
    expect(await ask('2026-11-20T17:01', 'r-4')).toMatchObject({ isNew: true })
    expect(await listHandOvers(database, person)).toHaveLength(3)
  })
})
