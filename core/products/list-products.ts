import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Database, Tables } from '../database.js'
import type { BankId, CalendarDay } from '../organisation/index.js'
import { countRows, offsetOf, type Page, type PageRequest } from '../page.js'
import type { Product, ProductCategory, Segment } from './product.js'
import { toProduct } from './product-store.js'

export interface ProductFilter {
  /** In the name, the code or the id. */
  text?: string
  bankId?: BankId
  category?: ProductCategory
  segment?: Segment
  /** Whether it is on offer on that day. */
  offer?: { day: CalendarDay; on: boolean }
}

export interface ProductOrder {
  by: 'code' | 'updated_at'
  direction: 'asc' | 'desc'
}

/** A page of products, for who keeps them. */
export async function pageOfProducts(
  { db }: { db: Database },
  { filter, order, ...page }: PageRequest & { filter: ProductFilter; order: ProductOrder },
): Promise<Page<Product>> {
  const matching = db.selectFrom('products').where((eb) => matches(eb, filter))
  const rows = await matching
    .selectAll()
    .orderBy(order.by, order.direction)
    .orderBy('id')
    .limit(page.size)
    .offset(offsetOf(page))
    .execute()
  return { items: rows.map(toProduct), total: await countRows(db, matching.select('id')) }
}

function matches(
  eb: ExpressionBuilder<Tables, 'products'>,
  { text, bankId, category, segment, offer }: ProductFilter,
): Expression<SqlBool> {
  const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const inName = sql<SqlBool>`concat(
    ${sql.ref('facts')} #>> '{name,zh-CN}', ' ', ${sql.ref('facts')} #>> '{name,en}') ilike ${like}`
  return eb.and([
    ...(bankId ? [eb('bank_id', '=', bankId)] : []),
    ...(category ? [eb('category', '=', category)] : []),
    ...(segment ? [eb('segment', '=', segment)] : []),
    ...(text ? [eb.or([inName, eb('code', 'ilike', like), eb('id', 'ilike', like)])] : []),
    ...(offer ? [isOffered(eb, offer)] : []),
  ])
}

function isOffered(
  eb: ExpressionBuilder<Tables, 'products'>,
  { day, on }: { day: CalendarDay; on: boolean },
): Expression<SqlBool> {
  const offered = eb.and([
    eb('valid_from', '<=', day),
    eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]),
  ])
  return on ? offered : eb.not(offered)
}
