import { sql, type Insertable, type Selectable } from 'kysely'
import { readContent, type ContentNeeds } from '../content-cache.js'
import type { Database } from '../database.js'
import { calendarDayOf, type BankId, type CalendarDay } from '../organisation/index.js'
import type { Product, ProductCategory, ProductId } from './product.js'
import type { ProductFacts, ProductTable } from './product-tables.js'

/** A product as it is entered; the library counts the versions. */
export type NewProduct = Omit<Product, 'version'>

/** Adds products or replaces those with the same ids; the version grows when anything changed. */
export async function writeProducts(
  { db }: { db: Database },
  products: NewProduct[],
): Promise<void> {
  if (products.length === 0) return
  await db
    .insertInto('products')
    .values(products.map(toRow))
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet((eb) => ({
          bank_id: eb.ref('excluded.bank_id'),
          code: eb.ref('excluded.code'),
          category: eb.ref('excluded.category'),
          segment: eb.ref('excluded.segment'),
          valid_from: eb.ref('excluded.valid_from'),
          valid_to: eb.ref('excluded.valid_to'),
          facts: eb.ref('excluded.facts'),
          version: sql<number>`products.version + 1`,
          updated_at: sql<Date>`now()`,
        }))
        .where(({ eb }) => eb(comparable('products'), 'is distinct from', comparable('excluded'))),
    )
    .execute()
}

/** Products by any of: bank, ids, category, on offer at a moment. */
export async function findProducts(
  needs: ContentNeeds,
  { validOn, ...where }: ProductSearch = {},
): Promise<Product[]> {
  if (where.ids?.length === 0) return []
  const search = { ...where, day: validOn && calendarDayOf(validOn) }
  return readContent(needs, `products ${JSON.stringify(search)}`, () => readProducts(needs, search))
}

interface ProductSearch {
  bankId?: BankId
  ids?: ProductId[]
  category?: ProductCategory
  validOn?: Date
}

async function readProducts(
  { db }: { db: Database },
  search: Omit<ProductSearch, 'validOn'> & { day: CalendarDay | undefined },
): Promise<Product[]> {
  const { bankId, ids, category, day } = search
  let query = db.selectFrom('products').selectAll()
  if (bankId !== undefined) query = query.where('bank_id', '=', bankId)
  if (ids !== undefined) query = query.where('id', 'in', ids)
  if (category !== undefined) query = query.where('category', '=', category)
  if (day !== undefined) {
    query = query
      .where('valid_from', '<=', day)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
  }
  const rows = await query.orderBy('bank_id').orderBy('code').execute()
  return rows.map(toProduct)
}

export async function findProduct(needs: ContentNeeds, id: ProductId): Promise<Product | null> {
  const [product] = await findProducts(needs, { ids: [id] })
  return product ?? null
}

function comparable(table: 'products' | 'excluded') {
  const column = (name: string) => sql.ref(`${table}.${name}`)
  const names = ['bank_id', 'code', 'category', 'segment', 'valid_from', 'valid_to', 'facts']
  return sql`(${sql.join(names.map(column))})`
}

function toRow(product: NewProduct): Insertable<ProductTable> {
  const { id, bankId, code, category, segment, validFrom, validTo, ...facts } = product
  return {
    id,
    bank_id: bankId,
    code,
    category,
    segment,
    valid_from: validFrom,
    valid_to: validTo,
    facts: JSON.stringify(facts satisfies ProductFacts),
  }
}

export function toProduct(row: Selectable<ProductTable>): Product {
  return {
    ...row.facts,
    id: row.id,
    bankId: row.bank_id,
    code: row.code,
    category: row.category,
    segment: row.segment,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
  }
}
