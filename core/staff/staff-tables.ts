import type { ColumnType, Generated } from 'kysely'
import type { Grant } from '../access/index.js'
import type { Locale } from '../locale.js'

declare module '../database.js' {
  interface Tables {
    staff: StaffTable
    staff_sessions: StaffSessionTable
  }
}

type Json<T> = ColumnType<T, string, string>

export interface StaffTable {
  id: string
  login: string
  name: string
  locale: Locale
  bank_id: string | null
  branch_id: string | null
  account_manager_id: string | null
  grants: Json<Grant[]>
  password_hash: string | null
  /** The secret of the second factor; in force once it is confirmed. */
  sealed_totp: string | null
  totp_confirmed: Generated<boolean>
  /** The time step of the last code that was taken. */
  totp_last_step: Generated<number>
  recovery_hashes: ColumnType<string[], string | undefined, string>
  invitation_hash: string | null
  invitation_expires_at: Date | null
  created_at: Date
  left_at: Date | null
}

export interface StaffSessionTable {
  id: string
  token_hash: string
  staff_id: string
  bank_id: string | null
  stage: 'first-factor' | 'full'
  device: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
}
