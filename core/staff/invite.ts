import type { Actor, Grant } from '../access/index.js'
import { audited } from '../audit/index.js'
import type { Clock } from '../clock.js'
import { inTransaction, type Database, type DatabaseTransaction } from '../database.js'
import { DomainError } from '../errors.js'
import type { Locale } from '../locale.js'
import { findAccountManager } from '../organisation/index.js'
import { checkGrants } from './check-grants.js'
import { hashOfToken, newStaffId, newToken } from './secrets.js'
import { toStaffMember, type StaffId, type StaffMember } from './staff-member.js'
import { findStaff, holdStaff } from './staff-store.js'

export interface InviteNeeds {
  /** Within the scope of who invites. */
  db: Database
  clock: Clock
}

export interface Invited {
  member: StaffMember
  /** Opens the invitation; shown once. */
  token: string
  expiresAt: Date
}

interface Invitation {
  actor: Actor
  requestId: string
  login: string
  name: string
  locale: Locale
  grants: readonly Grant[]
  accountManagerId: string | null
}

const validMs = 7 * 24 * 3_600_000

/**
 * Makes an account that whoever has the token may take into use.
 *
 * @throws DomainError as `checkGrants`; `staff/already-invited` and `staff/already-here` with the person's
 * id; `staff/login-taken`; `staff/unknown-account-manager`.
 */
export async function inviteStaff(
  { db, clock }: InviteNeeds,
  { actor, requestId, ...person }: Invitation,
): Promise<Invited> {
  return inTransaction(db, async (tx) => {
    const place = await checkGrants({ db: tx }, { actor, grants: person.grants })
    await checkAccountManager(tx, { id: person.accountManagerId, bankId: place.bankId })
    const token = newToken()
    const expiresAt = new Date(clock.now().getTime() + validMs)
    const row = await tx
      .insertInto('staff')
      .values({
        ...{ id: newStaffId(), login: person.login, name: person.name, locale: person.locale },
        ...{ bank_id: place.bankId, branch_id: place.branchId },
        account_manager_id: person.accountManagerId,
        grants: JSON.stringify(person.grants),
        invitation_hash: hashOfToken(token),
        invitation_expires_at: expiresAt,
        created_at: clock.now(),
      })
      .onConflict((c) => c.column('login').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) throw await refusalOf(tx, person.login)
    const member = toStaffMember(row)
    await audited(
      { db: tx, clock },
      {
        by: { staffId: actor.staffId, name: actor.name },
        ...{ bankId: member.bankId, requestId },
        action: 'staff:invite',
        subject: { type: 'staff', id: member.id },
        after: { ...person, bankId: place.bankId, branchId: place.branchId },
      },
    )
    return { member, token, expiresAt }
  })
}

/**
 * A new token for who has not come yet; the earlier one is void.
 *
 * @throws DomainError `staff/not-found`, `staff/already-here`
 */
export async function renewInvitation(
  { db, clock }: InviteNeeds,
  { actor, requestId, id }: { actor: Actor; requestId: string; id: StaffId },
): Promise<Invited> {
  return inTransaction(db, async (tx) => {
    const member = await holdStaff(tx, id)
    if (!member) throw new DomainError('staff/not-found')
    if (member.state !== 'invited') throw new DomainError('staff/already-here', { id })
    const token = newToken()
    const expiresAt = new Date(clock.now().getTime() + validMs)
    await tx
      .updateTable('staff')
      .set({ invitation_hash: hashOfToken(token), invitation_expires_at: expiresAt })
      .where('id', '=', id)
      .execute()
    await audited(
      { db: tx, clock },
      {
        by: { staffId: actor.staffId, name: actor.name },
        ...{ bankId: member.bankId, requestId },
        action: 'staff:invite-again',
        subject: { type: 'staff', id },
      },
    )
    return { member, token, expiresAt }
  })
}

async function checkAccountManager(
  tx: DatabaseTransaction,
  { id, bankId }: { id: string | null; bankId: string | null },
): Promise<void> {
  if (id === null) return
  const known = await findAccountManager({ db: tx }, id)
  if (!known || known.bankId !== bankId)
    throw new DomainError('staff/unknown-account-manager', { field: 'accountManagerId' })
}

/** Who has the login is told only where the person may be seen. */
async function refusalOf(tx: DatabaseTransaction, login: string): Promise<DomainError> {
  const field = 'login'
  const row = await tx
    .selectFrom('staff')
    .select('id')
    .where('login', '=', login)
    .executeTakeFirst()
  const member = row && (await findStaff({ db: tx }, row.id))
  if (!member || member.state === 'left') return new DomainError('staff/login-taken', { field })
  const code = member.state === 'invited' ? 'staff/already-invited' : 'staff/already-here'
  return new DomainError(code, { field, id: member.id })
}
