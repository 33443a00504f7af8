import { audited } from '../audit/index.js'
import { inTransaction } from '../database.js'
import { DomainError } from '../errors.js'
import type { Locale } from '../locale.js'
import type { Passwords } from '../passwords.js'
import { countAttempt, type AttemptNeeds } from './attempts.js'
import { problemOfPassword } from './password-rules.js'
import { endSessionsOf, replaceSession, type SessionNeeds, type StaffSession } from './sessions.js'
import type { Origin, SignInOutcome } from './sign-in.js'

interface PasswordChange extends Origin {
  session: StaffSession
  current: string
  next: string
}

/**
 * Another password for oneself. Every session ends; this one goes on under a new token.
 *
 * @throws DomainError `password/…` for one that will not do.
 */
export async function changePassword(
  needs: SessionNeeds & AttemptNeeds & { passwords: Passwords },
  { session, current, next, address, device, requestId }: PasswordChange,
): Promise<SignInOutcome> {
  const { id, login, name, bankId } = session.member
  const attempt = await countAttempt(needs, { kind: 'password', who: login, address })
  if (!attempt.allowed)
    return { ok: false, reason: 'too-many', retryAfterSeconds: attempt.retryAfterSeconds }
  const known = await needs.db
    .selectFrom('staff')
    .select('password_hash')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!(await needs.passwords.verify(known?.password_hash ?? null, current)))
    return { ok: false, reason: 'wrong' }
  const problem = problemOfPassword(next, session.member)
  if (problem) throw new DomainError(problem, { field: 'next' })
  const hash = await needs.passwords.hash(next)
  return inTransaction(needs.db, async (db) => {
    await db.updateTable('staff').set({ password_hash: hash }).where('id', '=', id).execute()
    await endSessionsOf({ db }, { staffId: id, but: session.id })
    const token = await replaceSession({ ...needs, db }, { session, stage: 'full', device })
    await audited(
      { ...needs, db },
      {
        by: { staffId: id, name },
        ...{ bankId, requestId },
        action: 'account:change-password',
        subject: { type: 'staff', id },
      },
    )
    return { ok: true, token }
  })
}

export async function changeLocale(
  { db }: Pick<SessionNeeds, 'db'>,
  { session, locale }: { session: StaffSession; locale: Locale },
): Promise<void> {
  await db.updateTable('staff').set({ locale }).where('id', '=', session.member.id).execute()
}
