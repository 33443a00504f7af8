import { sql, type RawBuilder } from 'kysely'
import type { Database } from '../database.js'
import type { RotatingSealer } from '../sealer.js'
import { noSealedValues, resealText, type SealedCounts } from './reseal-text.js'
import { sealedColumns, type SealedColumn } from './sealed-columns.js'

/** How far the columns have been gone through: the last row that was looked at. */
export interface ResealPlace {
  table: string
  key: string[]
}

export interface ResealedBatch extends SealedCounts {
  /** Values sealed anew; fewer than `old` where somebody wrote a row at the same moment. */
  resealed: number
  /** Where the next batch begins; null at the end. */
  next: ResealPlace | null
}

/**
 * Seals a batch of values anew that an older key sealed; `dryRun` only counts them. Each row is replaced if it
 * is still what was read, so customers may write meanwhile, and a run that was cut short is begun again.
 *
 * @throws Error for a place in no column of the list.
 */
export async function resealBatch(
  needs: { db: Database; sealer: RotatingSealer },
  { after, atMost = 200, dryRun }: { after: ResealPlace | null; atMost?: number; dryRun: boolean },
): Promise<ResealedBatch> {
  const index = after ? sealedColumns.findIndex(({ table }) => table === after.table) : 0
  const column = sealedColumns[index]
  if (!column) throw new Error(`no sealed values are kept in ${after?.table}`)
  const rows = await readRows(needs, { column, after: after?.key ?? null, atMost })
  const done = await Promise.all(rows.map((row) => resealRow(needs, { column, row, dryRun })))
  const counts = done.reduce(addUp, { ...noSealedValues, resealed: 0 })
  return { ...counts, next: placeAfter({ index, rows, atMost }) }
}

interface Row {
  key: string[]
  text: string
}

async function readRows(
  { db }: { db: Database },
  { column, after, atMost }: { column: SealedColumn; after: string[] | null; atMost: number },
): Promise<Row[]> {
  const keys = sql.join(column.key.map((name) => sql.ref(name)))
  const texts = sql.join(column.key.map((name) => sql`${sql.ref(name)}::text`))
  const content = contentOf(column)
  const { rows } = await sql<Row>`
    select array[${texts}] as key, ${content} as text from ${sql.table(column.table)}
    where ${content} ${column.holds === 'json' ? sql`like '%"sealed"%'` : sql`is not null`}
      ${after?.length ? sql`and (${keys}) > (${sql.join(after)})` : sql``}
    order by ${keys} limit ${atMost}`.execute(db)
  return rows
}

async function resealRow(
  { db, sealer }: { db: Database; sealer: RotatingSealer },
  { column, row, dryRun }: { column: SealedColumn; row: Row; dryRun: boolean },
): Promise<Omit<ResealedBatch, 'next'>> {
  const { text, counts } = await resealText({ sealer }, { text: row.text, holds: column.holds })
  if (dryRun || text === row.text) return { ...counts, resealed: 0 }
  const { table, column: name } = column
  const isRow = column.key.map((field, i) => sql`${sql.ref(field)} = ${row.key[i]}`)
  const type = column.holds === 'json' ? sql`jsonb` : sql`text`
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.ref(name)} = ${text}::${type}
    where ${sql.join(isRow, sql` and `)} and ${contentOf(column)} = ${row.text}`.execute(db)
  return { ...counts, resealed: numAffectedRows === 0n ? 0 : counts.old }
}

function contentOf({ column }: SealedColumn): RawBuilder<string> {
  return sql`${sql.ref(column)}::text`
}

function addUp(
  sum: Omit<ResealedBatch, 'next'>,
  one: Omit<ResealedBatch, 'next'>,
): Omit<ResealedBatch, 'next'> {
  return {
    values: sum.values + one.values,
    old: sum.old + one.old,
    unreadable: sum.unreadable + one.unreadable,
    resealed: sum.resealed + one.resealed,
  }
}

function placeAfter({
  index,
  rows,
  atMost,
}: {
  index: number
  rows: Row[]
  atMost: number
}): ResealPlace | null {
  const [here, next] = [sealedColumns[index], sealedColumns[index + 1]]
  const last = rows.at(-1)
  if (here && last && rows.length === atMost) return { table: here.table, key: last.key }
  return next ? { table: next.table, key: [] } : null
}
