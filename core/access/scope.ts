import type { BankId } from '../organisation/index.js'

/** Which rows somebody may work with: those of the banks, of the branches, or the person's own. */
export type Scope = 'everything' | PartialScope

export interface PartialScope {
  bankIds: readonly BankId[]
  branches: readonly { bankId: BankId; branchId: string }[]
  /** Whose own; null: nobody's. */
  ownOf: string | null
}

/** To whom something belongs, as far as it belongs to somebody. */
export interface Owner {
  bankId?: BankId | null
  branchId?: string | null
  staffId?: string | null
}

export function isWithinScope(scope: Scope, { bankId, branchId, staffId }: Owner): boolean {
  if (scope === 'everything') return true
  const { bankIds, branches, ownOf } = scope
  return (
    (bankId != null && bankIds.includes(bankId)) ||
    // The bank too where it is known: a branch named beside a foreign bank is nobody's.
    (branchId != null &&
      branches.some((b) => b.branchId === branchId && (bankId == null || bankId === b.bankId))) ||
    (staffId != null && staffId === ownOf)
  )
}
