import { audited } from '../audit/index.js'
import { inTransaction, type Database } from '../database.js'
import { DomainError } from '../errors.js'
import type { Clock } from '../clock.js'
import type { Locale } from '../locale.js'
import type { Passwords } from '../passwords.js'
import { problemOfPassword } from './password-rules.js'
import { hashOfToken } from './secrets.js'
import { beginSession, type SessionNeeds } from './sessions.js'
import type { Origin } from './sign-in.js'
import { toStaffMember, type StaffMember } from './staff-member.js'

/** Whom a token invites; null for one that is void, used or too old. */
export async function findInvitation(
  { db, clock }: { db: Database; clock: Clock },
  token: string,
): Promise<{ member: StaffMember; expiresAt: Date } | null> {
  const row = await db
    .selectFrom('staff')
    .selectAll()
    .where('invitation_hash', '=', hashOfToken(token))
    .where('invitation_expires_at', '>', clock.now())
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row ? { member: toStaffMember(row), expiresAt: row.invitation_expires_at! } : null
}

interface Acceptance extends Origin {
  token: string
  password: string
  locale?: Locale
}

/**
 * Takes the account into use with a password of one's own. Next comes the second factor.
 *
 * @returns the token of a session.
 * @throws DomainError `invitation/not-valid`, `password/…`
 */
export async function acceptInvitation(
  needs: SessionNeeds & { passwords: Passwords },
  { token, password, locale, device, requestId }: Acceptance,
): Promise<string> {
  const found = await findInvitation(needs, token)
  if (!found) throw new DomainError('invitation/not-valid')
  const problem = problemOfPassword(password, found.member)
  if (problem) throw new DomainError(problem, { field: 'password' })
  const hash = await needs.passwords.hash(password)
  return inTransaction(needs.db, async (db) => {
    const row = await db
      .updateTable('staff')
      .set({
        ...{ password_hash: hash, invitation_hash: null, invitation_expires_at: null },
        ...(locale ? { locale } : {}),
      })
      // Of two that come at once with one token the second finds it used.
      .where('invitation_hash', '=', hashOfToken(token))
      .returningAll()
      .executeTakeFirst()
    if (!row) throw new DomainError('invitation/not-valid')
    const member = toStaffMember(row)
    const session = await beginSession({ ...needs, db }, { member, stage: 'first-factor', device })
    await audited(
      { ...needs, db },
      {
        by: { staffId: member.id, name: member.name },
        ...{ bankId: member.bankId, requestId },
        action: 'staff:accept',
        subject: { type: 'staff', id: member.id },
      },
    )
    return session
  })
}
