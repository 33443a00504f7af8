import type { ExpressionBuilder, Selectable, SqlBool, Expression } from 'kysely'
import type { Database, Tables } from '../database.js'
import type { BankId } from '../organisation/index.js'
import { countRows, offsetOf, type Page, type PageRequest } from '../page.js'
import type { AuditEntry } from './audit-entry.js'
import type { AuditEntryTable } from './audit-tables.js'

export interface AuditFilter {
  bankId?: BankId
  staffId?: string
  action?: string
  subjectType?: string
  subjectId?: string
  /** From (inclusive) and until (exclusive). */
  from?: Date
  until?: Date
}

/** The newest first. */
export async function listAuditEntries(
  { db }: { db: Database },
  { filter, ...page }: PageRequest & { filter: AuditFilter },
): Promise<Page<AuditEntry>> {
  const matching = db.selectFrom('audit_entries').where((eb) => matches(eb, filter))
  const rows = await matching
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .limit(page.size)
    .offset(offsetOf(page))
    .execute()
  return { items: rows.map(toAuditEntry), total: await countRows(db, matching.select('seq')) }
}

function matches(
  eb: ExpressionBuilder<Tables, 'audit_entries'>,
  filter: AuditFilter,
): Expression<SqlBool> {
  const { from, until } = filter
  const equal = [
    ['bank_id', filter.bankId],
    ['staff_id', filter.staffId],
    ['action', filter.action],
    ['subject_type', filter.subjectType],
    ['subject_id', filter.subjectId],
  ] as const
  return eb.and([
    ...equal.flatMap(([column, value]) => (value === undefined ? [] : [eb(column, '=', value)])),
    ...(from ? [eb('at', '>=', from)] : []),
    ...(until ? [eb('at', '<', until)] : []),
  ])
}

export function toAuditEntry(row: Selectable<AuditEntryTable>): AuditEntry {
  return {
    chain: row.chain,
    seq: row.seq,
    bankId: row.bank_id,
    at: row.at,
    staffId: row.staff_id,
    staffName: row.staff_name,
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id },
    before: row.before,
    after: row.after,
    reason: row.reason,
    requestId: row.request_id,
  }
}
