import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import { openTestDatabase } from '../../test/support/database.js'
import { aBank, aBranch, words } from '../../test/support/organisation.js'
import { saveBranches } from '../branches/index.js'
import { saveBanks, saveOperator } from '../organisation/index.js'
import { fileComplaint, listComplaints, type NewComplaint } from './index.js'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
  await saveOperator(database, { id: 'centre', name: words('Centre') })
  await saveBanks(database, [aBank()])
  const specialDays = ['05', '06', '07', '08'].map((day) => ({
    ...{ day: `2027-02-${day}`, name: words('Spring Festival'), hours: [] },
  }))
  await saveBranches(database, [aBranch({ specialDays })])
})
afterAll(() => database.close())

const sealer = createSealer(['a key for tests that is long enough to seal with'])
const person = { channel: 'web-chat', userId: 'u-1', customerId: null }

function fileAt(time: string, changes: Partial<NewComplaint> = {}) {
  const needs = { db: database.db, sealer, clock: { now: () => new Date(time) } }
  return fileComplaint(needs, {
    ...{ id: 'x-1', onceKey: 'one', subject: 'person', aboutBranchId: null },
    requester: { ...person, conversationId: 'k', bankId: 'harbour', branchId: null },
    ...{ description: '柜员态度差', phone: '+8613812345678' },
    ...changes,
  })
}

describe('fileComplaint', () => {
  it('takes it down once, with a number and a day for the answer', async () => {
    const first = await fileAt('2026-11-20T08:00:00Z')
    expect(first).toMatchObject({
      ...{ subject: 'person', description: '柜员态度差', stage: 'new' },
      ...{ maskedPhone: '138****5678', answerBy: '2026-12-04' },
    })
    expect(first.number).toMatch(/^C-[2-9A-Z]{6}$/)
    expect(await fileAt('2026-11-21T08:00:00Z', { id: 'x-2' })).toEqual(first)
    expect(await listComplaints(database, person)).toEqual([first])
    expect(await listComplaints(database, { ...person, userId: 'u-2' })).toEqual([])
    const rows = await database.db.selectFrom('complaints').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('13812345678')
    expect(await sealer.open(rows[0]?.sealed_phone ?? '')).toBe('+8613812345678')
  })

  it('promises the last working day within fifteen days, on the calendar of the bank', async () => {
    // The fifteenth day is a holiday; late in the evening it is the next day in China already.
    expect(
      await fileAt('2027-01-21T17:00:00Z', { id: 'x-3', onceKey: 'three', phone: null }),
    ).toMatchObject({ answerBy: '2027-02-04', maskedPhone: null })
  })
})
