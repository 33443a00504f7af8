import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import { openTestDatabase } from '../../test/support/database.js'
import {
  addIdentity,
  forgetRequestedPhones,
  listConsents,
  listPrivacyRequests,
  recordConsent,
} from './index.js'
import { requestPrivacy, saveCustomers, type NewConsent, type NewRequest } from './index.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await saveCustomers(database, [
    {
      ...{ id: 'c-1', kind: 'person', name: null, locale: 'zh-CN' },
      ...{ homeBranchId: null, accountManagerId: null },
    },
  ])
  await addIdentity(database, { customerId: 'c-1', channel: 'web-chat', userId: 'u-1' })
})
afterAll(() => database.close())

const sealer = createSealer(['a key for tests that is long enough to seal with'])

function needsAt(time: string) {
  return { db: database.db, sealer, clock: { now: () => new Date(time) } }
}

describe('consents', () => {
  const consent = (changes: Partial<NewConsent>): NewConsent => ({
    ...{ customerId: 'c-1', purpose: 'personalised-offers', granted: true },
    ...{ textVersion: '1', channel: 'web-chat', conversationId: 'k', onceKey: 'a' },
    ...changes,
  })

  it('hold by their latest word, and the earlier ones are kept', async () => {
    expect(await listConsents(database, 'c-1')).toEqual([])
    await recordConsent(needsAt('2026-11-20T08:00:00Z'), consent({}))
    await recordConsent(
      needsAt('2026-11-21T08:00:00Z'),
      consent({ granted: false, textVersion: '2', onceKey: 'b' }),
    )
    await recordConsent(needsAt('2026-11-21T09:00:00Z'), consent({ purpose: 'contact' }))
    // The run of the first one is repeated after all that: it changes nothing.
    await recordConsent(needsAt('2026-11-22T08:00:00Z'), consent({}))
    expect(await listConsents(database, 'c-1')).toMatchObject([
      { purpose: 'contact', granted: true },
      {
        ...{ purpose: 'personalised-offers', granted: false, textVersion: '2' },
        createdAt: new Date('2026-11-21T08:00:00Z'),
      },
    ])
    const all = await database.db.selectFrom('consents').select('once_key').execute()
    expect(all).toHaveLength(3)
  })
})

describe('requestPrivacy', () => {
  const request = (changes: Partial<NewRequest> = {}): NewRequest => ({
    ...{ id: 'r-1', onceKey: 'turn|privacy' },
    requester: {
      ...{ channel: 'web-chat', userId: 'u-1', customerId: null },
      ...{ conversationId: 'k', bankId: null, branchId: null },
    },
    ...changes,
  })

  it('takes a wish down once, with a number and the fifteenth working day', async () => {
    const wish = { kind: 'delete', item: null, details: null, phone: null } as const
    const first = await requestPrivacy(needsAt('2026-11-22T08:00:00Z'), { ...request(), ...wish })
    expect(first).toMatchObject({ kind: 'delete', stage: 'new', answerBy: '2026-12-11' })
    expect(first.number).toMatch(/^P-[2-9A-Z]{6}$/)
    const again = request({ id: 'r-2' })
    expect(await requestPrivacy(needsAt('2026-11-25T08:00:00Z'), { ...again, ...wish })).toEqual(
      first,
    )
  })

  it('is found by the identity that made it and by the customer that it became', async () => {
    const find = (userId: string, customerId: string | null) =>
      listPrivacyRequests(database, { channel: 'web-chat', userId, customerId })
    expect(await find('u-1', null)).toHaveLength(1)
    expect(await find('u-2', null)).toEqual([])
    const known = { ...request().requester, userId: 'u-2', customerId: 'c-1' }
    await requestPrivacy(needsAt('2026-11-25T08:00:00Z'), {
      ...request({ id: 'r-3', onceKey: 'other', requester: known }),
      ...{ kind: 'correct', item: 'name', details: '名字写错了', phone: null },
    })
    expect(await find('u-1', 'c-1')).toHaveLength(2)
    expect(await find('u-3', 'c-1')).toHaveLength(1)
  })

  it('keeps a right number sealed, until it is to be deleted, too', async () => {
    const person = { channel: 'web-chat', userId: 'u-4', customerId: null }
    await requestPrivacy(needsAt('2026-11-26T08:00:00Z'), {
      ...request({
        ...{ id: 'r-4', onceKey: 'phone' },
        requester: { ...request().requester, ...person },
      }),
      ...{ kind: 'correct', item: 'phone', details: null, phone: '+8613812345678' },
    })
    expect(await listPrivacyRequests(database, person)).toMatchObject([
      { item: 'phone', maskedPhone: '138****5678' },
    ])
    const rows = () => database.db.selectFrom('privacy_requests').selectAll().execute()
    expect(JSON.stringify(await rows())).not.toContain('13812345678')
    const sealed = async () => (await rows()).map((row) => row.sealed_phone).filter(Boolean)
    expect(await sealer.open((await sealed())[0] ?? '')).toBe('+8613812345678')
    await forgetRequestedPhones(database, person)
    expect(await sealed()).toEqual([])
  })
})
