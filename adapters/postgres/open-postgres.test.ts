import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { randomBytes } from 'node:crypto'
import { describeDatabase } from '../../test/contracts/database.contract.js'
import {
  createTestPostgres,
  openTestPostgres,
  type TestPostgres,
} from '../../test/support/database.js'
import { runTestProgram } from '../../test/support/programs/run-program.js'
import { describeWithPostgres } from '../../test/support/services/describe-with.js'
import { findFreePort } from '../../test/support/services/child-program.js'
import { migrate } from './migrate.js'
import { migrations } from './migrations/index.js'
import { openPostgres } from './open-postgres.js'

describeWithPostgres('PostgreSQL', () => {
  describeDatabase(() => openTestPostgres() as Promise<TestPostgres>)
})

describeWithPostgres('an empty PostgreSQL', () => {
  let server: { url: string; drop(): Promise<void> }
  beforeAll(async () => {
    server = await createTestPostgres()
  })
  afterAll(() => server.drop())

  it('is migrated once by several processes that start at the same moment', async () => {
    const programs = [1, 2, 3].map(() => runTestProgram('migrate-postgres', [server.url]))
    for (const program of programs) await program.nextLine()
    for (const program of programs) program.tell('go')
    const outcomes = await Promise.all(programs.map((program) => program.nextLine()))
    const ran = outcomes.flatMap((line) => JSON.parse(line) as string[])
    expect(ran.sort()).toEqual(Object.keys(migrations).sort())
    await Promise.all(programs.map((program) => program.killHard()))
  })

  it('holds several installations in schemas of their own', async () => {
    const open = (schema: string) => openPostgres({ url: server.url, schema })
    const [one, again, two] = await Promise.all([open('one'), open('one'), open('two')])
    const all = Object.keys(migrations)
    expect(await migrate(one.db)).toEqual(all)
    expect(await migrate(again.db)).toEqual([])
    expect(await migrate(two.db)).toEqual(all)
    const { rows } = await sql<{ schema: string; name: string }>`
      select schemaname as schema, tablename as name from pg_tables
      where tablename in ('conversations', 'kysely_migration', 'kysely_migration_lock')
        and schemaname in ('one', 'two') order by 1, 2`.execute(one.db)
    const tables = ['conversations', 'kysely_migration', 'kysely_migration_lock']
    expect(rows).toEqual(
      ['one', 'two'].flatMap((schema) => tables.map((name) => ({ schema, name }))),
    )
    await Promise.all([one, again, two].map((database) => database.close()))
  })

  it('says what is missing when the extension cannot be made', async () => {
    const name = `branchline_${randomBytes(6).toString('hex')}`
    const owner = await openPostgres({ url: server.url })
    await owner.executeSql(
      `create role ${name} login password 'pw'; drop extension if exists vector cascade`,
    )
    const url = new URL(server.url)
    url.username = name
    url.password = 'pw'
    const other = await openPostgres({ url: url.href })
    await expect(migrate(other.db)).rejects.toMatchObject({
      code: 'installation/extension-missing',
      details: { extension: 'vector', reason: 'a superuser must run: create extension vector' },
    })
    await other.close()
    await owner.executeSql(`drop role ${name}`)
    await owner.close()
  })

  it('refuses a schema whose name could be SQL', async () => {
    await expect(openPostgres({ url: server.url, schema: 'a; drop table b' })).rejects.toThrow(
      'not a schema’s name',
    )
  })
})

describeWithPostgres('a lost connection to PostgreSQL', () => {
  let database: TestPostgres
  beforeAll(async () => {
    database = (await openTestPostgres()) as TestPostgres
    await sql`create table kept (id integer)`.execute(database.db)
  })
  afterAll(() => database.close())

  it('in the middle of a transaction fails that transaction and nothing else', async () => {
    const { db } = database
    const work = db.transaction().execute(async (tx) => {
      await sql`insert into kept values (1)`.execute(tx)
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db)
      // Time for the loss to be noticed while no statement runs: that must not end the process.
      await new Promise((resolve) => setTimeout(resolve, 200))
      await sql`insert into kept values (2)`.execute(tx)
    })
    await expect(work).rejects.toThrow()
    const { rows } = await sql<{ count: number }>`select count(*) as count from kept`.execute(db)
    expect(rows).toEqual([{ count: 0 }])
  })
})

describeWithPostgres('statements of the same moment', () => {
  let database: TestPostgres
  beforeAll(async () => {
    database = (await openTestPostgres()) as TestPostgres
    await sql`create table moments (id integer primary key)`.execute(database.db)
  })
  afterAll(() => database.close())

  it('get each its own answer, and fail each for itself', async () => {
    const { db } = database
    const ids = Array.from({ length: 200 }, (_, i) => i % 150)
    const outcomes = await Promise.allSettled(
      ids.map((id) => sql`insert into moments values (${id}) returning id`.execute(db)),
    )
    const written = ids.filter((_, i) => outcomes[i]?.status === 'fulfilled')
    expect(written.sort((a, b) => a - b)).toEqual([...Array(150).keys()])
    expect(outcomes.flatMap((o) => (o.status === 'fulfilled' ? o.value.rows : []))).toEqual(
      expect.arrayContaining(written.map((id) => ({ id }))),
    )
    const { rows } = await sql`select count(*) as count from moments`.execute(db)
    expect(rows).toEqual([{ count: 150 }])
  })

  it('do not wait for a slow one that came before', async () => {
    const { db } = database
    const finished: string[] = []
    const slow = sql`select pg_sleep(1.5)`.execute(db).then(() => finished.push('slow'))
    await new Promise((resolve) => setTimeout(resolve, 200))
    const quick = Array.from({ length: 20 }, (_, i) =>
      sql`select ${i}::integer`.execute(db).then(() => finished.push('quick')),
    )
    await Promise.all([slow, ...quick])
    expect(finished.at(-1)).toBe('slow')
  })

  it('fail with their connection, and those that come next have another', async () => {
    const { db } = database
    const outcomes = await Promise.allSettled([
      sql`select pg_terminate_backend(pg_backend_pid())`.execute(db),
      sql`select pg_sleep(1)`.execute(db),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
  })
})

describeWithPostgres('a table that another node has changed', () => {
  it('fails a statement prepared before at most once a connection', async () => {
    const database = (await openTestPostgres()) as TestPostgres
    const changing = await openPostgres({ url: database.url })
    await sql`create table changing (id integer)`.execute(changing.db)
    const read = () => sql`select * from changing where id = ${1}`.execute(database.db)
    await read()
    await sql`alter table changing add column more text`.execute(changing.db)
    await expect(read()).rejects.toMatchObject({ code: '0A000' })
    expect((await read()).rows).toEqual([])
    await Promise.all([database.close(), changing.close()])
  })
})

describe('a PostgreSQL that is not there', () => {
  it('is refused by name and reason, without the password', async () => {
    const port = await findFreePort()
    const url = `postgres://branchline:secret-password@127.0.0.1:${port}/branchline`
    const refusal = await openPostgres({ url }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({
      code: 'installation/database-unreachable',
      details: { reason: expect.stringContaining('ECONNREFUSED') },
    })
    expect(JSON.stringify(refusal)).not.toContain('secret-password')
  })
})
