import type { KyselyPlugin } from 'kysely'
import type { Database } from '../database.js'
import { RowFilter } from './row-filter.js'
import type { Scope } from './scope.js'

/**
 * The same database with no rows in it but those of `scope`: every select, join, update and delete sees
 * these alone, and what would put a row elsewhere throws. It refuses tables that `owned-tables.ts` does
 * not name and SQL that it cannot read, so that who writes a query cannot forget the filter.
 *
 * Transactions that are begun with it keep to it too.
 *
 * @throws Error for a statement that is refused: a fault of ours, never of who asks.
 */
export function rowsWithin(db: Database, scope: Scope): Database {
  return db.withPlugin(filterRows(scope))
}

function filterRows(scope: Scope): KyselyPlugin {
  return {
    transformQuery: ({ node, queryId }) => new RowFilter(scope).statement(node, queryId),
    transformResult: async ({ result }) => result,
  }
}
