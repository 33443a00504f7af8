import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import { sealedColumns } from '../../core/sealed-values/index.js'
import { startTestApp, testSecret, type TestApp } from '../support/app.js'
import { openDirectLineSession } from '../support/direct-line-session.js'
import { eventually } from '../support/eventually.js'

// A customer who leaves a telephone number, and where it is afterwards.

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
}, 60_000)
afterAll(() => app.remove())

const phone = '13812345678'

describe('a telephone number that a customer leaves', () => {
  it('reaches the lead, sealed, and stands nowhere in clear', async () => {
    const { post, heard, close } = await openDirectLineSession(app.url, { credential: testSecret })
    const said = async (text: string, answer: string) => {
      await post(text)
      await eventually(() => expect(heard.at(-1)?.text).toContain(answer))
    }
    await said(`让客户经理给我打电话，${phone}，卡号 6222 0200 1234 5678 903`, '您想了解哪方面')
    await said('开店贷款', '怎么称呼您')
    await said('跳过', '什么时候给您打电话')
    await said('跳过', '请您看一下')
    const columns = await columnsWithSealedValues()
    await said('确认', '138****5678')
    close()

    const lead = await app.db
      .selectFrom('leads')
      .select(['sealed_phone', 'masked_phone'])
      .executeTakeFirstOrThrow()
    expect(lead.masked_phone).toBe('138****5678')
    const keys = await readFile(path.join(app.dataDir, 'data-keys'), 'utf8')
    expect(await createSealer(keys.trim().split('\n')).open(lead.sealed_phone)).toBe(`+86${phone}`)

    const stored = await everythingStored()
    expect(stored).toContain('138****5678')
    expect(stored).not.toContain(phone)
    expect(stored.replace(/[\s-]/g, '')).not.toContain('6222020012345678903')
    const waiting = await app.db
      .selectFrom('activities')
      .select('seq')
      .where('sealed', 'is not', null)
      .execute()
    expect(waiting).toEqual([])

    for (const name of await columnsWithSealedValues()) columns.add(name)
    const known = sealedColumns.map(({ table, column }) => `${table}.${column}`)
    expect([...columns].sort()).toEqual(['bot_state.value', 'leads.sealed_phone'])
    expect(known).toEqual(expect.arrayContaining([...columns]))
  })
})

/** Every row of every table, as text. */
async function everythingStored(): Promise<string> {
  return (await allRows()).map(({ row }) => JSON.stringify(row)).join('\n')
}

/** Wherever something stands that looks sealed: `table.column`. */
async function columnsWithSealedValues(): Promise<Set<string>> {
  const sealed = /eyJ[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+/
  const fields = (await allRows()).flatMap(({ table, row }) =>
    Object.entries(row).map(([column, value]) => ({ name: `${table}.${column}`, value })),
  )
  const found = fields.filter(({ value }) => sealed.test(JSON.stringify(value)))
  return new Set(found.map(({ name }) => name))
}

async function allRows(): Promise<{ table: string; row: Record<string, unknown> }[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(
    app.db,
  )
  const contents = await Promise.all(
    tables.map(async ({ schema, name }) => {
      const { rows } = await sql<{ row: Record<string, unknown> }>`
        select to_jsonb(t) as row from ${sql.id(schema, name)} t`.execute(app.db)
      return rows.map(({ row }) => ({ table: name, row }))
    }),
  )
  return contents.flat()
}
