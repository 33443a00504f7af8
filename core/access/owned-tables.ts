import type { Tables } from '../database.js'

/** By which columns a row says to whom it belongs. */
export interface OwnerColumns<Column extends string = string> {
  bank?: Column
  branch?: Column
  /** The person of the staff whose own it is. */
  own?: Column
}

type OwnedTables = {
  [Table in keyof Tables]?: OwnerColumns<keyof Tables[Table] & string> | 'shared'
}

/**
 * The tables that staff work with, and to whom their rows belong; a shared one may be read by everybody
 * and written by nobody. A table that is not here cannot be reached through `rowsWithin`.
 */
export const ownedTables: Record<string, OwnerColumns | 'shared'> = {
  banks: { bank: 'id' },
  branches: { bank: 'bank_id', branch: 'id' },
  account_managers: { bank: 'bank_id', branch: 'branch_id' },
  products: { bank: 'bank_id' },
  staff: { bank: 'bank_id', branch: 'branch_id', own: 'id' },
  staff_sessions: { bank: 'bank_id', own: 'staff_id' },
  audit_entries: { bank: 'bank_id' },
  content_revision: 'shared',
} satisfies OwnedTables
