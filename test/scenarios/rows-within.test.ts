import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openTestDatabase } from '../support/database.js'
import { aBank, aBranch, anAccountManager, words } from '../support/organisation.js'
import { findBranch, listBranches, saveBranches } from '../../core/branches/index.js'
import { inTransaction, type Database } from '../../core/database.js'
import { saveAccountManagers, saveBanks, saveOperator } from '../../core/organisation/index.js'
import { rowsWithin } from '../../core/access/index.js'
import type { Scope } from '../../core/access/index.js'

let database: OpenDatabase
const harbour = scope({ bankIds: ['harbour'] })
const quay = scope({ branches: [{ bankId: 'harbour', branchId: 'harbour-quay' }] })
const nobody = scope({})

function scope(part: Partial<Exclude<Scope, 'everything'>>): Scope {
  return { bankIds: [], branches: [], ownOf: null, ...part }
}

const all = [
  aBranch(),
  aBranch({ id: 'harbour-hill' }),
  aBranch({ id: 'river-gate', bankId: 'river' }),
]

beforeAll(async () => {
  database = await openTestDatabase()
  await saveOperator(database, { id: 'centre', name: words('Centre') })
  await saveBanks(database, [aBank(), aBank({ id: 'river' })])
})
beforeEach(async () => {
  await database.db.deleteFrom('account_managers').execute()
  await database.db.deleteFrom('branches').execute()
  await saveBranches(database, all)
  await saveAccountManagers(database, [
    anAccountManager(),
    anAccountManager({ id: 'zhou', bankId: 'river', branchId: 'river-gate' }),
  ])
})
afterAll(() => database.close())

function within(scope: Scope): { db: Database } {
  return { db: rowsWithin(database.db, scope) }
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()

describe('what is read', () => {
  it.each([
    ['everything', 'everything', ['harbour-hill', 'harbour-quay', 'river-gate']],
    ['a bank', harbour, ['harbour-hill', 'harbour-quay']],
    ['a branch', quay, ['harbour-quay']],
    ['nothing', nobody, []],
    [
      'a branch that is said to be of another bank',
      scope({ branches: [{ bankId: 'river', branchId: 'harbour-quay' }] }),
      [],
    ],
  ] as [string, Scope, string[]][])('%s', async (_, scope, expected) => {
    expect(ids(await listBranches(within(scope)))).toEqual(expected)
  })

  it('foreign ids are not found', async () => {
    expect(await findBranch(within(harbour), 'river-gate')).toBeNull()
    expect(await findBranch(within(harbour), 'harbour-hill')).not.toBeNull()
  })

  it('a count counts no others', async () => {
    const { n } = await within(harbour)
      .db.selectFrom('branches')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(Number(n)).toBe(2)
  })

  it('no condition reaches round the filter', async () => {
    const rows = await within(harbour)
      .db.selectFrom('branches as b')
      .select('b.id')
      .where((eb) => eb.or([eb('b.bank_id', '=', 'river'), eb.lit(true)]))
      .execute()
    expect(ids(rows)).toEqual(['harbour-hill', 'harbour-quay'])
  })

  it('inner and left joins are filtered on both sides', async () => {
    const { db } = within(quay)
    const inner = await db
      .selectFrom('branches as b')
      .innerJoin('account_managers as m', (j) => j.on(sql<boolean>`true`))
      .select(['b.id as branch', 'm.id as id'])
      .execute()
    expect(inner).toEqual([{ branch: 'harbour-quay', id: 'li' }])
    const left = await within(harbour)
      .db.selectFrom('branches')
      .leftJoin('account_managers', 'account_managers.branch_id', 'branches.id')
      .select(['branches.id', 'account_managers.id as manager'])
      .orderBy('branches.id')
      .execute()
    expect(left.map(({ manager }) => manager)).toEqual([null, 'li'])
  })

  it('sub-selects, unions and common table expressions are filtered', async () => {
    const { db } = within(quay)
    const inSub = await db
      .selectFrom('branches')
      .select('id')
      .where('id', 'in', (eb) => eb.selectFrom('branches as other').select('other.id'))
      .union(db.selectFrom('account_managers').select('branch_id as id'))
      .execute()
    expect(ids(inSub)).toEqual(['harbour-quay'])
    const named = await db
      .with('mine', (q) => q.selectFrom('branches').select('id'))
      .selectFrom('mine')
      .select('id')
      .execute()
    expect(ids(named)).toEqual(['harbour-quay'])
  })

  it('an expression that takes a table’s name does not open the table', async () => {
    const rows = await within(quay)
      .db.with('branches', (q) => q.selectFrom('branches').selectAll())
      .selectFrom('branches')
      .select('id')
      .execute()
    expect(ids(rows)).toEqual(['harbour-quay'])
    await expect(
      within(quay)
        .db.with('customers', (q) => q.selectFrom('customers').selectAll())
        .selectFrom('customers')
        .select('id')
        .execute(),
    ).rejects.toThrow('customers')
  })

  it('shared tables are read by everybody', async () => {
    const rows = await within(nobody).db.selectFrom('content_revision').select('revision').execute()
    expect(rows).toHaveLength(1)
  })
})

describe('what is written', () => {
  it('an update reaches no other row, in a transaction too', async () => {
    const { numUpdatedRows } = await inTransaction(within(harbour).db, (tx) =>
      tx.updateTable('branches').set({ phone: '1' }).executeTakeFirst(),
    )
    expect(Number(numUpdatedRows)).toBe(2)
    expect((await findBranch(database, 'river-gate'))?.phone).toBe('0571-0000-0000')
  })

  it('an update that reads another table reads it within the scope', async () => {
    const updated = await within(harbour)
      .db.updateTable('branches')
      .from('account_managers as m')
      .set({ phone: '2' })
      .whereRef('m.bank_id', '<>', 'branches.bank_id')
      .executeTakeFirst()
    expect(Number(updated.numUpdatedRows)).toBe(0)
  })

  it('a delete reaches no other row', async () => {
    await within(harbour).db.deleteFrom('account_managers').execute()
    expect(await database.db.selectFrom('account_managers').select('id').execute()).toEqual([
      { id: 'zhou' },
    ])
  })

  it('no row is added out of scope, nor one that names no owner', async () => {
    await expect(saveBranches(within(harbour), [aBranch({ bankId: 'river' })])).rejects.toThrow(
      'out of scope',
    )
    await expect(
      saveBranches(within(harbour), [aBranch(), aBranch({ id: 'x', bankId: 'river' })]),
    ).rejects.toThrow('out of scope')
    await expect(saveBranches(within(quay), [aBranch({ id: 'new' })])).rejects.toThrow()
    await saveBranches(within(harbour), [aBranch({ id: 'harbour-new' })])
    expect(await findBranch(database, 'harbour-new')).not.toBeNull()
  })

  it('a row of another bank is not replaced by one of the same id', async () => {
    await saveBranches(within(harbour), [aBranch({ id: 'river-gate', phone: 'taken' })])
    expect(await findBranch(database, 'river-gate')).toMatchObject({
      bankId: 'river',
      phone: '0571-0000-0000',
    })
  })

  it('a row is not given to another bank', async () => {
    await expect(
      within(harbour).db.updateTable('branches').set({ bank_id: 'river' }).execute(),
    ).rejects.toThrow('belongs to')
  })

  it('shared tables are written by nobody', async () => {
    await expect(
      within('everything').db.updateTable('content_revision').set({ revision: 0 }).execute(),
    ).rejects.toThrow('content_revision')
  })
})

describe('what cannot be read through', () => {
  it.each([
    [
      'a table that is not named',
      () => within('everything').db.selectFrom('customers').selectAll().execute(),
    ],
    ['raw SQL', () => sql`select * from branches`.execute(within('everything').db)],
    [
      'a schema',
      () => within(harbour).db.withSchema('public').selectFrom('branches').selectAll().execute(),
    ],
    [
      'a sub-select in raw SQL',
      () =>
        within(harbour)
          .db.selectFrom('branches')
          .select(sql<string>`(select phone from customers limit 1)`.as('x'))
          .execute(),
    ],
    [
      'a table in raw SQL',
      () =>
        within(harbour)
          .db.selectFrom(sql<{ id: string }>`customers`.as('c'))
          .select('id')
          .execute(),
    ],
    [
      'the table itself beside raw SQL',
      () =>
        within(harbour)
          .db.selectFrom('branches')
          .select(sql<number>`${sql.table('customers')}`.as('x'))
          .execute(),
    ],
    ['a change of tables', () => within('everything').db.schema.dropTable('branches').execute()],
    [
      'rows copied from elsewhere',
      () =>
        within(harbour)
          .db.insertInto('branches')
          .expression((eb) => eb.selectFrom('branches').selectAll())
          .execute(),
    ],
  ])('%s', async (_, attempt) => {
    await expect((async () => attempt())()).rejects.toThrow(/Rows within a scope/)
  })
})
