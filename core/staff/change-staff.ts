import type { Actor, Grant } from '../access/index.js'
import { audited } from '../audit/index.js'
import type { Clock } from '../clock.js'
import { inTransaction, type Database, type DatabaseTransaction } from '../database.js'
import { DomainError } from '../errors.js'
import { checkGrants } from './check-grants.js'
import { endSessionsOf } from './sessions.js'
import type { StaffId, StaffMember } from './staff-member.js'
import { findStaff, holdOperators, holdStaff } from './staff-store.js'

interface Change {
  actor: Actor
  requestId: string
  id: StaffId
  reason: string | null
}

interface Needs {
  /** Within the scope of who changes it. */
  db: Database
  clock: Clock
}

/**
 * Gives a person other roles. The person's sessions end: what was open under other rights does not go on.
 *
 * @throws DomainError as `checkGrants`; `staff/not-found`, `staff/own-grants`, `staff/last-operator`
 */
export async function changeGrants(
  { db, clock }: Needs,
  { actor, requestId, id, reason, grants }: Change & { grants: readonly Grant[] },
): Promise<StaffMember> {
  if (actor.staffId === id) throw new DomainError('staff/own-grants')
  return inTransaction(db, async (tx) => {
    const before = await holdPresent(tx, id)
    const place = await checkGrants({ db: tx }, { actor, grants })
    if (place.bankId !== before.bankId)
      throw new DomainError('staff/grants-do-not-fit', { field: 'grants' })
    if (!grants.some(({ role }) => role === 'operator')) await keepAnOperator(tx, before)
    await tx
      .updateTable('staff')
      .set({ grants: JSON.stringify(grants), branch_id: place.branchId })
      .where('id', '=', id)
      .execute()
    await endSessionsOf({ db: tx }, { staffId: id })
    const after = { ...before, grants: [...grants], branchId: place.branchId }
    await audited(
      { db: tx, clock },
      {
        by: { staffId: actor.staffId, name: actor.name },
        ...{ bankId: before.bankId, requestId, reason },
        action: 'staff:change-grants',
        subject: { type: 'staff', id },
        before: { grants: before.grants, branchId: before.branchId },
        after: { grants, branchId: place.branchId },
      },
    )
    return after
  })
}

/**
 * The person works here no more: signed out everywhere at once, and not to sign in again.
 *
 * @throws DomainError `staff/not-found`, `staff/last-operator`
 */
export async function markAsLeft(
  { db, clock }: Needs,
  { actor, requestId, id, reason }: Change,
): Promise<StaffMember> {
  return inTransaction(db, async (tx) => {
    const before = await holdStaff(tx, id)
    if (!before) throw new DomainError('staff/not-found')
    if (before.state === 'left') return before
    await keepAnOperator(tx, before)
    const leftAt = clock.now()
    await tx
      .updateTable('staff')
      .set({
        ...{ left_at: leftAt, password_hash: null, sealed_totp: null, totp_confirmed: false },
        ...{ recovery_hashes: '[]', invitation_hash: null, invitation_expires_at: null },
      })
      .where('id', '=', id)
      .execute()
    await endSessionsOf({ db: tx }, { staffId: id })
    await audited(
      { db: tx, clock },
      {
        by: { staffId: actor.staffId, name: actor.name },
        ...{ bankId: before.bankId, requestId, reason },
        action: 'staff:leave',
        subject: { type: 'staff', id },
        before: { state: before.state },
        after: { state: 'left' },
      },
    )
    return (await findStaff({ db: tx }, id)) ?? before
  })
}

async function holdPresent(tx: DatabaseTransaction, id: StaffId): Promise<StaffMember> {
  const member = await holdStaff(tx, id)
  if (!member || member.state === 'left') throw new DomainError('staff/not-found')
  return member
}

/** Somebody must be left who can let others in. */
async function keepAnOperator(tx: DatabaseTransaction, leaving: StaffMember): Promise<void> {
  if (!leaving.grants.some(({ role }) => role === 'operator')) return
  const others = (await holdOperators(tx)).filter(({ id }) => id !== leaving.id)
  if (others.length === 0) throw new DomainError('staff/last-operator')
}
