import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { openTestDatabase, openTestPostgres } from '../../test/support/database.js'
import { describeWithPostgres } from '../../test/support/services/describe-with.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { rowsWithin } from '../access/index.js'
import { inTransaction, type Database } from '../database.js'
import { hashOf, type AuditedAct } from './audit-entry.js'
import { audited } from './audited.js'
import { listAuditEntries } from './audit-store.js'
import { verifyAudit } from './verify-audit.js'

const clock = { now: () => new Date('2026-11-22T08:00:00.123Z') }

function anAct(changes: Partial<AuditedAct> = {}): AuditedAct {
  return {
    by: { staffId: 'wang', name: '王芳' },
    bankId: 'harbour',
    action: 'branch:change',
    subject: { type: 'branch', id: 'harbour-quay' },
    before: { phone: '1', hours: { z: 1, a: [1.5, 'é', null] } },
    after: { phone: '2', hours: { a: [1.5, 'é', null], z: 2 } },
    reason: '搬迁',
    requestId: 'r1',
    ...changes,
  }
}

async function clear(db: Database): Promise<void> {
  await unguarded(db, (tx) => sql`delete from audit_entries`.execute(tx))
  await unguarded(db, (tx) => sql`delete from audit_chains`.execute(tx))
}

/** As somebody with the database in hand, who knows how to switch triggers off. */
async function unguarded(db: Database, work: (tx: Database) => Promise<unknown>): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx)
    await work(tx)
  })
}

describe('the audit record', () => {
  let database: OpenDatabase
  beforeAll(async () => void (database = await openTestDatabase()))
  beforeEach(() => clear(database.db))
  afterAll(() => database.close())

  const needs = () => ({ db: database.db, clock })
  async function write(count: number, changes: Partial<AuditedAct> = {}): Promise<void> {
    for (let i = 0; i < count; i++)
      await audited(needs(), anAct({ requestId: `r${i}`, ...changes }))
  }
  async function findingsOf(bankId?: string) {
    return (await verifyAudit(database, { bankId })).flatMap(({ findings }) => findings)
  }

  it('gives back what was written, numbered in each bank by itself', async () => {
    await write(2)
    await write(1, { bankId: null, by: null })
    const { items, total } = await listAuditEntries(database, { filter: {}, page: 1, size: 10 })
    expect(items.map(({ chain, seq }) => [chain, seq])).toEqual([
      ['bank:harbour', 2],
      ['bank:harbour', 1],
      ['installation', 1],
    ])
    expect(total).toBe(3)
    expect(items[0]).toMatchObject({
      staffName: '王芳',
      before: { phone: '1', hours: { a: [1.5, 'é', null], z: 1 } },
      at: clock.now(),
    })
    expect(await findingsOf()).toEqual([])
  })

  it('comes about with the change or not at all', async () => {
    await write(1)
    const failed = inTransaction(database.db, async (tx) => {
      await audited({ db: tx, clock }, anAct())
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await write(1)
    expect((await verifyAudit(database))[0]).toMatchObject({ entries: 2, findings: [] })
  })

  it('is written beside the scope of who acts, in the same transaction', async () => {
    const scoped = rowsWithin(database.db, { bankIds: [], branches: [], ownOf: 'wang' })
    await inTransaction(scoped, (tx) => audited({ db: tx, clock }, anAct()))
    await expect(
      inTransaction(scoped, async (tx) => {
        await audited({ db: tx, clock }, anAct())
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect((await listAuditEntries({ db: scoped }, { filter: {}, page: 1, size: 9 })).total).toBe(0)
    expect((await listAuditEntries(database, { filter: {}, page: 1, size: 9 })).total).toBe(1)
  })

  it('is found by who, what, when and where', async () => {
    await write(3)
    await write(1, { action: 'session:begin', by: { staffId: 'li', name: '李' }, bankId: 'river' })
    const count = async (filter: Parameters<typeof listAuditEntries>[1]['filter']) =>
      (await listAuditEntries(database, { filter, page: 1, size: 1 })).total
    expect(await count({ staffId: 'li' })).toBe(1)
    expect(await count({ bankId: 'harbour' })).toBe(3)
    expect(await count({ action: 'branch:change', subjectId: 'harbour-quay' })).toBe(3)
    expect(await count({ until: clock.now() })).toBe(0)
    expect(await count({ from: clock.now() })).toBe(4)
  })

  it.each([
    ['update', sql`update audit_entries set reason = null`],
    ['delete', sql`delete from audit_entries`],
    ['truncate', sql`truncate audit_entries`],
    ['a chain turned back', sql`update audit_chains set seq = 0`],
    ['a chain removed', sql`delete from audit_chains`],
  ])('refuses %s', async (_, statement) => {
    await write(1)
    await expect(statement.execute(database.db)).rejects.toThrow('only added to')
  })

  describe('whoever switches the guards off is found out', () => {
    const tampering: [string, ReturnType<typeof sql>[], object[]][] = [
      [
        'a word changed',
        [sql`update audit_entries set reason = 'x' where seq = 2`],
        [{ seq: 2, problem: 'changed' }],
      ],
      [
        'a value inside before changed',
        [sql`update audit_entries set before = '{"phone":"9"}' where seq = 3`],
        [{ seq: 3, problem: 'changed' }],
      ],
      [
        'the time changed',
        [sql`update audit_entries set at = at - interval '1 day' where seq = 1`],
        [{ seq: 1, problem: 'changed' }],
      ],
      [
        'an entry removed',
        [sql`delete from audit_entries where seq = 2`],
        [{ seq: 2, problem: 'removed' }],
      ],
      [
        'the end removed',
        [sql`delete from audit_entries where seq > 2`],
        [{ seq: 3, to: 4, problem: 'removed' }],
      ],
      [
        'an entry put after the end',
        [
          sql`insert into audit_entries
                (chain, seq, bank_id, at, action, subject_type, subject_id, previous, hash)
              select chain, 5, bank_id, at, action, subject_type, subject_id, hash, repeat('a', 64)
              from audit_entries where seq = 4`,
        ],
        [
          { seq: 5, problem: 'changed' },
          { seq: 5, problem: 'inserted' },
        ],
      ],
      [
        'two entries swapped',
        [
          sql`update audit_entries set seq = seq + 10 where seq in (2, 3)`,
          sql`update audit_entries set seq = 15 - seq where seq in (12, 13)`,
        ],
        [2, 3]
          .flatMap((seq) => [
            { seq, problem: 'not-linked' },
            { seq, problem: 'changed' },
          ])
          .concat({ seq: 4, problem: 'not-linked' }),
      ],
      [
        'everything removed',
        [sql`delete from audit_entries`],
        [{ seq: 1, to: 4, problem: 'removed' }],
      ],
      [
        'the note of the end removed',
        [sql`delete from audit_chains`],
        [{ seq: 1, to: 4, problem: 'inserted' }],
      ],
    ]
    it.each(tampering)('%s', async (_, statements, expected) => {
      await write(4)
      await unguarded(database.db, async (tx) => {
        for (const statement of statements) await statement.execute(tx)
      })
      expect(await findingsOf('harbour')).toEqual(expected)
    })

    it('an entry written anew with a right hash no longer leads to the next', async () => {
      await write(3)
      const { items } = await listAuditEntries(database, { filter: {}, page: 1, size: 9 })
      const second = items.find(({ seq }) => seq === 2)!
      const { previous } = await database.db
        .selectFrom('audit_entries')
        .select('previous')
        .where('seq', '=', 2)
        .executeTakeFirstOrThrow()
      const hash = hashOf({ ...second, reason: 'x' }, previous)
      await unguarded(database.db, (tx) =>
        sql`update audit_entries set reason = 'x', hash = ${hash} where seq = 2`.execute(tx),
      )
      expect(await findingsOf()).toEqual([{ seq: 3, problem: 'not-linked' }])
    })
  })
})

describeWithPostgres('many at once', () => {
  it('leave no gap and no fork', async () => {
    const postgres = (await openTestPostgres())!
    try {
      const needs = { db: postgres.db, clock }
      await Promise.all(
        Array.from({ length: 60 }, (_, i) =>
          audited(needs, anAct({ bankId: i % 2 ? 'harbour' : 'river', requestId: `r${i}` })),
        ),
      )
      const chains = await verifyAudit(postgres)
      expect(chains.map(({ entries, findings }) => [entries, findings])).toEqual([
        [30, []],
        [30, []],
      ])
    } finally {
      await postgres.close()
    }
  })
})
