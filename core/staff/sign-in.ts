import { audited } from '../audit/index.js'
import { inTransaction } from '../database.js'
import type { Passwords } from '../passwords.js'
import { countAttempt, type AttemptNeeds } from './attempts.js'
import { beginSession, type SessionNeeds } from './sessions.js'
import { toStaffMember } from './staff-member.js'

export type SignInOutcome =
  | { ok: true; token: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'too-many'; retryAfterSeconds: number }

export type SignInNeeds = SessionNeeds & AttemptNeeds & { passwords: Passwords }

/** Where a request came from, for what is written down. */
export interface Origin {
  address: string
  device: string
  requestId: string
}

/**
 * The first factor. An unknown login, a wrong password and a person who has left are answered alike and
 * after the same work.
 */
export async function signIn(
  needs: SignInNeeds,
  { login, password, ...origin }: { login: string; password: string } & Origin,
): Promise<SignInOutcome> {
  const attempt = await countAttempt(needs, { kind: 'password', who: login, ...origin })
  if (!attempt.allowed)
    return { ok: false, reason: 'too-many', retryAfterSeconds: attempt.retryAfterSeconds }
  const row = await needs.db
    .selectFrom('staff')
    .selectAll()
    .where('login', '=', login)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  const right = await needs.passwords.verify(row?.password_hash ?? null, password)
  const { device, requestId } = origin
  return inTransaction(needs.db, async (db) => {
    const member = row ? toStaffMember(row) : null
    const token =
      right && member
        ? await beginSession({ ...needs, db }, { member, stage: 'first-factor', device })
        : null
    await audited(
      { ...needs, db },
      {
        by: member && { staffId: member.id, name: member.name },
        bankId: member?.bankId ?? null,
        action: token ? 'session:password' : 'session:refused',
        // Not the login that was tried: it may be a password in the wrong field.
        subject: { type: 'staff', id: member?.id ?? 'unknown' },
        requestId,
      },
    )
    return token ? { ok: true, token } : { ok: false, reason: 'wrong' }
  })
}
