import type { Selectable } from 'kysely'
import type { Actor, Grant } from '../access/index.js'
import type { Locale } from '../locale.js'
import type { BankId } from '../organisation/index.js'
import type { StaffTable } from './staff-tables.js'

export type StaffId = string

export type StaffState = 'active' | 'invited' | 'left'

/** Somebody who works for the operator or for one bank. */
export interface StaffMember {
  id: StaffId
  /** What the person signs in with; one installation has it once. */
  login: string
  name: string
  locale: Locale
  /** Null for the operator's people. */
  bankId: BankId | null
  /** Where the person works, when that is one branch. */
  branchId: string | null
  /** The account manager whom customers know, when the person is one. */
  accountManagerId: string | null
  grants: Grant[]
  state: StaffState
  /** Whether a second factor is set up. */
  secondFactor: boolean
  createdAt: Date
  leftAt: Date | null
}

export function actorOf({ id, name, grants }: StaffMember): Actor {
  return { staffId: id, name, grants }
}

export function toStaffMember(row: Selectable<StaffTable>): StaffMember {
  return {
    id: row.id,
    login: row.login,
    name: row.name,
    locale: row.locale,
    bankId: row.bank_id,
    branchId: row.branch_id,
    accountManagerId: row.account_manager_id,
    grants: row.grants,
    state: row.left_at ? 'left' : row.invitation_hash ? 'invited' : 'active',
    secondFactor: row.totp_confirmed,
    createdAt: row.created_at,
    leftAt: row.left_at,
  }
}
