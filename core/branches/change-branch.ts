import { createHash } from 'node:crypto'
import type { Actor } from '../access/index.js'
import { audited } from '../audit/index.js'
import { canonicalJson } from '../canonical-json.js'
import type { Clock } from '../clock.js'
import { inTransaction, type Database } from '../database.js'
import { DomainError } from '../errors.js'
import type { Branch, BranchId } from './branch.js'
import { problemOfBranch } from './branch-problem.js'
import { holdBranch, writeBranch } from './branch-store.js'

/** What can be changed of a branch; its id and its bank stay. */
export type BranchChange = Partial<Omit<Branch, 'id' | 'bankId'>>

/** Tells one state of a branch from another. */
export function revisionOf(branch: Branch): string {
  return createHash('sha256').update(canonicalJson(branch)).digest('base64url').slice(0, 22)
}

interface ChangeRequest {
  actor: Actor
  requestId: string
  id: BranchId
  /** As the branch was read. */
  revision: string
  change: BranchChange
  reason: string | null
}

/**
 * Changes a branch; customers see it from their next message on. The same change once more changes nothing.
 *
 * @throws DomainError `branch/not-found`, `branch/changed-meanwhile`, and what `problemOfBranch` finds.
 */
export async function changeBranch(
  { db, clock }: { db: Database; clock: Clock },
  { actor, requestId, id, revision, change, reason }: ChangeRequest,
): Promise<Branch> {
  return inTransaction(db, async (tx) => {
    const before = await holdBranch({ db: tx }, id)
    if (!before) throw new DomainError('branch/not-found')
    const after = { ...before, ...change }
    if (canonicalJson(after) === canonicalJson(before)) return before
    if (revision !== revisionOf(before)) throw new DomainError('branch/changed-meanwhile')
    const problem = problemOfBranch(after)
    if (problem) throw new DomainError(problem.code, { field: problem.field })
    await writeBranch({ db: tx }, after)
    await audited(
      { db: tx, clock },
      {
        by: { staffId: actor.staffId, name: actor.name },
        ...{ bankId: before.bankId, requestId, reason },
        action: 'branch:change',
        subject: { type: 'branch', id },
        before: { ...before },
        after: { ...after },
      },
    )
    return after
  })
}
