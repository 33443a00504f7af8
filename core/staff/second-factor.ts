import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { audited } from '../audit/index.js'
import { inTransaction, type Database } from '../database.js'
import { DomainError } from '../errors.js'
import type { Sealer } from '../sealer.js'
import { countAttempt, type AttemptNeeds } from './attempts.js'
import { hashOfToken } from './secrets.js'
import { replaceSession, type SessionNeeds, type StaffSession } from './sessions.js'
import type { Origin, SignInOutcome } from './sign-in.js'
import type { StaffMember } from './staff-member.js'

const issuer = 'Branchline'
const periodSeconds = 30
const recoveryCodeCount = 10

export type SecondFactorNeeds = SessionNeeds & AttemptNeeds & { sealer: Sealer }

/**
 * A new secret, not in force before a code of it was given. `uri` is what a QR code shows.
 *
 * @throws DomainError `second-factor/already-set-up`
 */
export async function setUpSecondFactor(
  { db, sealer }: Pick<SecondFactorNeeds, 'db' | 'sealer'>,
  member: StaffMember,
): Promise<{ uri: string; secret: string }> {
  const secret = new Secret({ size: 20 })
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ sealed_totp: await sealer.seal(secret.base32) })
    .where('id', '=', member.id)
    .where('totp_confirmed', '=', false)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new DomainError('second-factor/already-set-up')
  const totp = new TOTP({ issuer, label: member.login, secret, period: periodSeconds })
  return { uri: totp.toString(), secret: secret.base32 }
}

/** Gives the second factor: signed in, under a new token. */
export async function giveSecondFactor(
  needs: SecondFactorNeeds,
  { session, code, ...origin }: { session: StaffSession; code: string } & Origin,
): Promise<SignInOutcome> {
  if (!session.member.secondFactor) throw new DomainError('second-factor/not-set-up')
  return prove(needs, { session, origin }, (db) => takeCode({ ...needs, db }, session.member, code))
}

/** Puts the second factor in force by a first code of it, and signs in. The codes are shown once. */
export async function confirmSecondFactor(
  needs: SecondFactorNeeds,
  { session, code, ...origin }: { session: StaffSession; code: string } & Origin,
): Promise<SignInOutcome & { recoveryCodes: string[] }> {
  const { member } = session
  if (member.secondFactor) throw new DomainError('second-factor/already-set-up')
  const recoveryCodes = Array.from({ length: recoveryCodeCount }, newRecoveryCode)
  const outcome = await prove(needs, { session, origin }, async (db) => {
    if (!(await takeTotp({ ...needs, db }, member, code))) return false
    await db
      .updateTable('staff')
      .set({
        totp_confirmed: true,
        recovery_hashes: JSON.stringify(recoveryCodes.map(hashOfToken)),
      })
      .where('id', '=', member.id)
      .execute()
    return true
  })
  return { ...outcome, recoveryCodes: outcome.ok ? recoveryCodes : [] }
}

async function prove(
  needs: SecondFactorNeeds,
  { session, origin }: { session: StaffSession; origin: Origin },
  check: (db: Database) => Promise<boolean>,
): Promise<SignInOutcome> {
  const { member } = session
  const attempt = await countAttempt(needs, { kind: 'code', who: member.id, ...origin })
  if (!attempt.allowed)
    return { ok: false, reason: 'too-many', retryAfterSeconds: attempt.retryAfterSeconds }
  const { device, requestId } = origin
  return inTransaction(needs.db, async (db) => {
    const right = await check(db)
    const token = right
      ? await replaceSession({ ...needs, db }, { session, stage: 'full', device })
      : null
    await audited(
      { ...needs, db },
      {
        by: { staffId: member.id, name: member.name },
        bankId: member.bankId,
        action: token ? 'session:begin' : 'session:refused',
        subject: { type: 'staff', id: member.id },
        requestId,
      },
    )
    return token ? { ok: true, token } : { ok: false, reason: 'wrong' }
  })
}

type CodeNeeds = Pick<SecondFactorNeeds, 'db' | 'clock' | 'sealer'>

async function takeCode(needs: CodeNeeds, member: StaffMember, code: string): Promise<boolean> {
  return /^\d{6}$/.test(code.replaceAll(' ', ''))
    ? takeTotp(needs, member, code)
    : takeRecoveryCode(needs, member, code)
}

/** A code is good once: its time step must be later than that of the last. */
async function takeTotp(
  { db, clock, sealer }: CodeNeeds,
  { id }: StaffMember,
  code: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('staff')
    .select('sealed_totp')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row?.sealed_totp) return false
  const secret = Secret.fromBase32(await sealer.open(row.sealed_totp))
  const timestamp = clock.now().getTime()
  const totp = new TOTP({ secret, period: periodSeconds })
  const delta = totp.validate({ token: code.replaceAll(' ', ''), timestamp, window: 1 })
  if (delta === null) return false
  const step = Math.floor(timestamp / 1000 / periodSeconds) + delta
  const { numUpdatedRows } = await db
    .updateTable('staff')
    .set({ totp_last_step: step })
    .where('id', '=', id)
    .where('totp_last_step', '<', step)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

async function takeRecoveryCode(
  { db }: CodeNeeds,
  { id }: StaffMember,
  code: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('staff')
    .select('recovery_hashes')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const known = row?.recovery_hashes ?? []
  const left = known.filter((hash) => hash !== hashOfToken(code.trim().toUpperCase()))
  if (left.length === known.length) return false
  await db
    .updateTable('staff')
    .set({ recovery_hashes: JSON.stringify(left) })
    .where('id', '=', id)
    .execute()
  return true
}

/** `7KQ2M-X4PWA`: fifty bits. */
function newRecoveryCode(): string {
  const signs = new Secret({ buffer: new Uint8Array(randomBytes(7)).buffer }).base32.slice(0, 10)
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}
