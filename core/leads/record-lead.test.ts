import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import { openTestDatabase } from '../../test/support/database.js'
import { findCustomerByIdentity, listConsents } from '../customers/index.js'
import { deleteLeadsBefore, listLeadsOfCustomer, recordLead, type NewLead } from './index.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const sealer = createSealer(['a key for tests that is long enough to seal with'])

function needsAt(time: string) {
  return { db: database.db, sealer, clock: { now: () => new Date(time) } }
}

function aLead(changes: Partial<NewLead> = {}): NewLead {
  return {
    ...{ id: 'l-1', onceKey: 'turn|leave-contact', newCustomerId: 'c-1', locale: 'zh-CN' },
    requester: {
      ...{ channel: 'web-chat', userId: 'u-1', customerId: null, conversationId: 'k' },
      ...{ bankId: 'harbour', branchId: 'gone' },
    },
    ...{ topic: '经营贷', name: '李女士', phone: '+8613812345678', preferredAt: null },
    ...{ consentVersion: '1' },
    ...changes,
  }
}

describe('recordLead', () => {
  it('writes lead, consent and customer once, the phone sealed', async () => {
    const lead = await recordLead(needsAt('2026-11-22T17:00:00Z'), aLead())
    expect(lead).toMatchObject({
      ...{ id: 'l-1', bankId: 'harbour', branchId: 'gone', customerId: 'c-1', stage: 'new' },
      ...{ topic: '经营贷', name: '李女士', maskedPhone: '138****5678', keepUntil: '2027-11-23' },
    })
    expect(await sealer.open(lead.sealedPhone)).toBe('+8613812345678')
    const again = aLead({ id: 'l-2', newCustomerId: 'c-2' })
    expect(await recordLead(needsAt('2026-11-22T17:01:00Z'), again)).toEqual(lead)
    expect(await listLeadsOfCustomer(database, 'c-1')).toEqual([lead])
    expect(await listConsents(database, 'c-1')).toMatchObject([
      { purpose: 'contact', granted: true, textVersion: '1' },
    ])
    const { db } = database
    const rows = await Promise.all([
      db.selectFrom('leads').selectAll().execute(),
      db.selectFrom('customers').selectAll().execute(),
    ])
    expect(JSON.stringify(rows)).not.toContain('13812345678')
  })

  it('adds to the customer who is known already', async () => {
    await recordLead(needsAt('2026-11-23T08:00:00Z'), aLead({ id: 'l-3', onceKey: 'next' }))
    expect(await listLeadsOfCustomer(database, 'c-1')).toHaveLength(2)
    const customer = await findCustomerByIdentity(database, { channel: 'web-chat', userId: 'u-1' })
    expect(customer).toMatchObject({ id: 'c-1', name: null })
  })

  it('is undone by time: what was promised to be kept until a day goes after it', async () => {
    expect(await deleteLeadsBefore(database, '2027-11-23')).toBe(0)
    expect(await deleteLeadsBefore(database, '2027-11-24')).toBe(2)
    expect(await listLeadsOfCustomer(database, 'c-1')).toEqual([])
  })
})
