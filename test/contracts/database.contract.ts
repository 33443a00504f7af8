import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { runMigrations, migrate } from '../../adapters/postgres/migrate.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { inTransaction, type Database } from '../../core/database.js'

declare module '../../core/database.js' {
  interface Tables {
    contract_accounts: { id: string; balance: number; note: string | null }
  }
}

/** What every `Database` does. `open` gives a migrated one. */
export function describeDatabase(open: () => Promise<OpenDatabase>): void {
  let database: OpenDatabase
  let db: Database

  beforeAll(async () => {
    database = await open()
    db = database.db
    await sql`create table contract_accounts (
      id text primary key, balance integer not null, note text)`.execute(db)
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    await db.deleteFrom('contract_accounts').execute()
    await db.insertInto('contract_accounts').values(accounts).execute()
  })

  const accounts = ['a', 'b', 'c', 'd'].map((id) => ({ id, balance: 0, note: null }))
  const balanceOf = async (id: string) =>
    (await db.selectFrom('contract_accounts').select('balance').where('id', '=', id).execute())[0]
      ?.balance
  const add = (to: Database, id: string, amount: number) =>
    to
      .updateTable('contract_accounts')
      .set((e) => ({ balance: e('balance', '+', amount) }))
      .where('id', '=', id)
      .execute()

  describe('values', () => {
    it('are read in the same types', async () => {
      const { rows } = await sql`
        select 9007199254740991::int8 as int8, 1.50::numeric as numeric, true as bool, null as nothing,
          date '2026-11-21' as date, timestamptz '2026-11-21 08:00:00.123+08' as timestamptz,
          '{"a":[1,"二"]}'::jsonb as jsonb, array['x','二, "三"',null]::text[] as texts,
          array[1,2]::int8[] as int8s, array[date '2026-11-21'] as dates,
          interval '90 minutes' as interval, count(*) as count, 2.5::float8 as float8`.execute(db)
      expect(rows).toEqual([
        {
          int8: 9007199254740991,
          numeric: '1.50',
          bool: true,
          nothing: null,
          date: '2026-11-21',
          timestamptz: new Date('2026-11-21T00:00:00.123Z'),
          jsonb: { a: [1, '二'] },
          texts: ['x', '二, "三"', null],
          int8s: [1, 2],
          dates: ['2026-11-21'],
          interval: '01:30:00',
          count: 1,
          float8: 2.5,
        },
      ])
    })

    it('are written from the same types', async () => {
      const now = new Date('2026-11-21T00:00:00.123Z')
      const { rows } = await sql`
        select ${now}::timestamptz as date, ${['x', '二, "三"', null]}::text[] as texts,
          ${JSON.stringify({ a: [1] })}::jsonb as json, ${9007199254740991}::int8 as int8,
          ${null}::text as nothing, ${true}::boolean as bool, ${'1.50'}::numeric as numeric,
          ${'2026-11-21'}::date as day, encode(${new Uint8Array([0, 255])}::bytea, 'hex') as bytes,
          ${'\u{1F3E6} 网点 \' " \\ \n'}::text as text`.execute(db)
      expect(rows).toEqual([
        {
          date: now,
          texts: ['x', '二, "三"', null],
          json: { a: [1] },
          int8: 9007199254740991,
          nothing: null,
          bool: true,
          numeric: '1.50',
          day: '2026-11-21',
          bytes: '00ff',
          text: '\u{1F3E6} 网点 \' " \\ \n',
        },
      ])
    })

    it('that PostgreSQL cannot hold are refused by its code', async () => {
      await expect(sql`select ${'a\u0000b'}::text`.execute(db)).rejects.toMatchObject({
        code: '22021',
      })
    })
  })

  describe('statements', () => {
    it('tell how many rows they changed', async () => {
      const changed = await db
        .updateTable('contract_accounts')
        .set({ balance: 1 })
        .where('id', 'in', ['a', 'b'])
        .executeTakeFirst()
      const deleted = await db
        .deleteFrom('contract_accounts')
        .where('id', '=', 'c')
        .executeTakeFirst()
      const none = await db
        .updateTable('contract_accounts')
        .set({ balance: 1 })
        .where('id', '=', 'nobody')
        .executeTakeFirst()
      expect([changed.numUpdatedRows, deleted.numDeletedRows, none.numUpdatedRows]).toEqual([
        2n,
        1n,
        0n,
      ])
    })

    it('give back the rows that they changed, and none on a conflict', async () => {
      const insert = (id: string) =>
        db
          .insertInto('contract_accounts')
          .values({ id, balance: 7, note: null })
          .onConflict((c) => c.column('id').doNothing())
          .returning(['id', 'balance'])
          .execute()
      expect(await insert('e')).toEqual([{ id: 'e', balance: 7 }])
      expect(await insert('e')).toEqual([])
    })

    it('that break a unique rule fail with code 23505 and the rule’s name', async () => {
      const again = db
        .insertInto('contract_accounts')
        .values({ id: 'a', balance: 0, note: null })
        .execute()
      await expect(again).rejects.toMatchObject({
        code: '23505',
        constraint: 'contract_accounts_pkey',
      })
    })

    it('that fail leave the next ones unharmed', async () => {
      await expect(database.executeSql('begin; select 1/0; commit')).rejects.toMatchObject({
        code: '22012',
      })
      await add(db, 'a', 1)
      await expect(sql`select * from nowhere`.execute(db)).rejects.toMatchObject({ code: '42P01' })
      expect(await balanceOf('a')).toBe(1)
    })

    it('may be several in one text', async () => {
      await database.executeSql(`begin;
        update contract_accounts set balance = 3 where id = 'a';
        update contract_accounts set balance = 4 where id = 'b'; commit;`)
      expect([await balanceOf('a'), await balanceOf('b')]).toEqual([3, 4])
    })

    it('run for libraries with their own SQL', async () => {
      const { rows } = await database.executeSql('select $1::int8 + 1 as next', [41])
      expect(rows).toEqual([{ next: 42 }])
    })
  })

  describe('transactions', () => {
    it('undo everything when the work throws', async () => {
      const work = db.transaction().execute(async (tx) => {
        await add(tx, 'a', 5)
        throw new Error('changed my mind')
      })
      await expect(work).rejects.toThrow('changed my mind')
      expect(await balanceOf('a')).toBe(0)
    })

    it('undo everything when a statement fails, and pass on why', async () => {
      const work = db.transaction().execute(async (tx) => {
        await add(tx, 'a', 5)
        await sql`select 1/0`.execute(tx)
      })
      await expect(work).rejects.toMatchObject({ code: '22012' })
      expect(await balanceOf('a')).toBe(0)
    })

    it('are joined by work that already has one', async () => {
      await inTransaction(db, (tx) => inTransaction(tx, (same) => add(same, 'a', 2)))
      expect(await balanceOf('a')).toBe(2)
    })

    it('lose no update among fifty that read, think and write', async () => {
      const once = () =>
        db.transaction().execute(async (tx) => {
          const { balance } = await tx
            .selectFrom('contract_accounts')
            .select('balance')
            .where('id', '=', 'a')
            .forUpdate()
            .executeTakeFirstOrThrow()
          await new Promise(setImmediate)
          await tx
            .updateTable('contract_accounts')
            .set({ balance: balance + 1 })
            .where('id', '=', 'a')
            .execute()
        })
      await Promise.all(Array.from({ length: 50 }, once))
      expect(await balanceOf('a')).toBe(50)
    })

    it('that take what nobody else has taken share the work', async () => {
      const takeOne = () =>
        db.transaction().execute(async (tx) => {
          const row = await tx
            .selectFrom('contract_accounts')
            .select('id')
            .where('balance', '=', 0)
            .orderBy('id')
            .limit(1)
            .forUpdate()
            .skipLocked()
            .executeTakeFirst()
          if (row) await add(tx, row.id, 1)
          return row?.id
        })
      const taken = await Promise.all(Array.from({ length: 4 }, takeOne))
      const left = (await db.selectFrom('contract_accounts').selectAll().execute()).filter(
        (account) => account.balance === 0,
      )
      const ids = taken.filter((id) => id !== undefined)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length + left.length).toBe(4)
    })

    it('left open by whoever held the connection are undone', async () => {
      await db.connection().execute(async (connection) => {
        await sql`begin`.execute(connection)
        await add(connection, 'a', 9)
      })
      await add(db, 'b', 1)
      expect([await balanceOf('a'), await balanceOf('b')]).toEqual([0, 1])
    })
  })

  it('orders by distance of vectors', async () => {
    await sql`create table contract_vectors (id integer, embedding vector(3))`.execute(db)
    await sql`insert into contract_vectors values
      (1, ${'[1,0,0]'}), (2, ${'[0,1,0]'}), (3, ${'[0.9,0.1,0]'})`.execute(db)
    const { rows } = await sql<{ id: number; similarity: number }>`
      select id, 1 - (embedding <=> ${'[1,0,0]'}) as similarity
      from contract_vectors order by embedding <=> ${'[1,0,0]'} limit 2`.execute(db)
    expect(rows.map((row) => row.id)).toEqual([1, 3])
    expect(rows[0]?.similarity).toBeCloseTo(1)
  })

  it('finds similar words, Chinese ones too', async () => {
    const { rows } = await sql<{ close: number; far: number }>`
      select similarity('信用卡年费', '信用卡年费多少') as close,
        similarity('信用卡年费', '网点营业时间') as far`.execute(db)
    expect(rows[0]?.close).toBeGreaterThan(rows[0]?.far ?? 1)
  })

  describe('migrations', () => {
    it('run once', async () => {
      expect(await migrate(db)).toEqual([])
    })

    it('asked for by several at once run once', async () => {
      const list = {
        // Unknown migrations in the database are refused, so the list is the product's and one more.
        ...(await import('../../adapters/postgres/migrations/index.js')).migrations,
        '99991231T0000-contract': {
          up: async (to: Database) => {
            await sql`create table contract_made_once (id integer)`.execute(to)
          },
        },
      }
      const ran = await Promise.all([1, 2, 3, 4].map(() => runMigrations(db, list)))
      expect(ran.flat()).toEqual(['99991231T0000-contract'])
    })
  })
}
