import { createHash } from 'node:crypto'
import { canonicalJson } from '../canonical-json.js'
import type { BankId } from '../organisation/index.js'

/** What somebody did, or tried to do. */
export interface AuditedAct {
  /** Null where it is not known who it was. */
  by: { staffId: string; name: string } | null
  /** Whose chain it belongs to; null: the installation's. */
  bankId: BankId | null
  /** `resource:verb`, such as `branch:change` or `session:refused`. */
  action: string
  subject: { type: string; id: string }
  /** How it was and how it is; only what differs is kept, personal values masked. */
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  /** As the person gave it, or the code of a refusal. */
  reason?: string | null
  requestId?: string | null
}

/** One entry of the record that nobody can change unnoticed. */
export interface AuditEntry {
  /** `installation` or `bank:` and the bank's id. */
  chain: string
  /** From 1 without gaps in each chain. */
  seq: number
  bankId: BankId | null
  at: Date
  staffId: string | null
  staffName: string | null
  action: string
  subject: { type: string; id: string }
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  reason: string | null
  requestId: string | null
}

/** What the first entry of a chain follows. */
export const beginning = '0'.repeat(64)

export function chainOf(bankId: BankId | null): string {
  return bankId === null ? 'installation' : `bank:${bankId}`
}

/** SHA-256 (hexadecimal) of the entry and of the hash of the entry before it. */
export function hashOf(entry: AuditEntry, previous: string): string {
  return createHash('sha256')
    .update(canonicalJson({ ...entry, previous }))
    .digest('hex')
}
