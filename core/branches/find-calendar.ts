import type { Database } from '../database.js'
import type { BankId } from '../organisation/index.js'
import type { Branch, BranchId } from './branch.js'
import { findBranch, listBranches } from './branch-store.js'

/** The days on which a bank works: those of the branch, else of its first one, else every weekday. */
export async function findCalendar(
  { db }: { db: Database },
  { bankId, branchId }: { bankId: BankId | null; branchId: BranchId | null },
): Promise<Pick<Branch, 'hours' | 'specialDays'>> {
  const branch = branchId === null ? null : await findBranch({ db }, branchId)
  if (branch) return branch
  const [first] = bankId === null ? [] : await listBranches({ db }, bankId)
  return first ?? { hours: {}, specialDays: [] }
}
