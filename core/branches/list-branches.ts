import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Database, Tables } from '../database.js'
import type { Locale } from '../locale.js'
import type { BankId } from '../organisation/index.js'
import { countRows, offsetOf, type Page, type PageRequest } from '../page.js'
import type { Branch } from './branch.js'
import { toBranch } from './branch-store.js'

export interface BranchFilter {
  /** In the name, the address, the city or the id. */
  text?: string
  bankId?: BankId
}

export interface BranchOrder {
  by: 'name' | 'city' | 'id'
  direction: 'asc' | 'desc'
  /** In which language names are put in order. */
  locale: Locale
}

/** A page of branches, for who keeps them. */
export async function pageOfBranches(
  { db }: { db: Database },
  { filter, order, ...page }: PageRequest & { filter: BranchFilter; order: BranchOrder },
): Promise<Page<Branch>> {
  const matching = db.selectFrom('branches').where((eb) => matches(eb, filter))
  const rows = await matching
    .selectAll()
    .orderBy(
      order.by === 'id' ? 'id' : sql`${sql.ref(order.by)} ->> ${order.locale}`,
      order.direction,
    )
    .orderBy('id')
    .limit(page.size)
    .offset(offsetOf(page))
    .execute()
  return { items: rows.map(toBranch), total: await countRows(db, matching.select('id')) }
}

function matches(
  eb: ExpressionBuilder<Tables, 'branches'>,
  { text, bankId }: BranchFilter,
): Expression<SqlBool> {
  const like = `%${(text ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const inWords = (column: 'name' | 'address' | 'city') =>
    sql<SqlBool>`concat(${sql.ref(column)} ->> 'zh-CN', ' ', ${sql.ref(column)} ->> 'en') ilike ${like}`
  return eb.and([
    ...(bankId ? [eb('bank_id', '=', bankId)] : []),
    ...(text
      ? [eb.or([inWords('name'), inWords('address'), inWords('city'), eb('id', 'ilike', like)])]
      : []),
  ])
}
