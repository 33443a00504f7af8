import type { ColumnType } from 'kysely'

declare module '../database.js' {
  interface Tables {
    audit_chains: AuditChainTable
    audit_entries: AuditEntryTable
  }
}

type Json<T> = ColumnType<T, string, never>

/** How far each chain has come. */
export interface AuditChainTable {
  chain: string
  seq: number
  hash: string
}

export interface AuditEntryTable {
  chain: string
  seq: number
  bank_id: string | null
  at: Date
  staff_id: string | null
  staff_name: string | null
  action: string
  subject_type: string
  subject_id: string
  before: Json<Record<string, unknown> | null> | null
  after: Json<Record<string, unknown> | null> | null
  reason: string | null
  request_id: string | null
  previous: string
  hash: string
}
