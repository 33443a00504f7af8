import type { BankId } from '../organisation/index.js'

/** What somebody works as; decides what may be done (`permissions.ts`). */
export const roles = [
  'operator',
  'bank-headquarters',
  'branch-manager',
  'account-manager',
  'counter',
  'marketing',
  'knowledge',
  'compliance',
  'auditor',
] as const

export type Role = (typeof roles)[number]

/** Where a role is held: for the installation, in a bank, or in a branch of one. */
export type RolePlace = 'installation' | 'bank' | 'branch'

export const placeOfRole: Record<Role, RolePlace> = {
  operator: 'installation',
  'bank-headquarters': 'bank',
  'branch-manager': 'branch',
  'account-manager': 'branch',
  counter: 'branch',
  marketing: 'bank',
  knowledge: 'bank',
  compliance: 'bank',
  auditor: 'bank',
}

/** A role that somebody holds, and where. */
export interface Grant {
  role: Role
  /** For roles held in a bank or in a branch. */
  bankId?: BankId
  /** For roles held in a branch. */
  branchId?: string
}

/** Whether a grant names the place that its role is held in: no less and no more. */
export function isWholeGrant({ role, bankId, branchId }: Grant): boolean {
  const place = placeOfRole[role]
  return (
    (bankId !== undefined) === (place !== 'installation') &&
    (branchId !== undefined) === (place === 'branch')
  )
}
