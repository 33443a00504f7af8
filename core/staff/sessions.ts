import type { Selectable } from 'kysely'
import { randomBytes } from 'node:crypto'
import type { Clock } from '../clock.js'
import type { Database } from '../database.js'
import { hashOfToken, newToken } from './secrets.js'
import { toStaffMember, type StaffId, type StaffMember } from './staff-member.js'
import type { StaffSessionTable } from './staff-tables.js'

/** Signed in on one browser. */
export interface StaffSession {
  /** Names it in the list of one's sessions; not what opens it. */
  id: string
  /** `first-factor`: the password was right, and nothing can be done yet but give the second. */
  stage: 'first-factor' | 'full'
  member: StaffMember
}

export interface SessionTimes {
  /** Without a request. */
  idleMinutes: number
  /** From the beginning on. */
  hours: number
}

export interface SessionNeeds {
  db: Database
  clock: Clock
  sessionTimes: SessionTimes
}

/** The person's use is noted no more often than this, so that reading does not write. */
const noteEveryMs = 60_000
const mostDeviceCharacters = 200

/** @returns the token that opens it: it stands nowhere but with the browser. */
export async function beginSession(
  { db, clock, sessionTimes }: SessionNeeds,
  { member, stage, device }: Omit<StaffSession, 'id'> & { device: string },
): Promise<string> {
  const token = newToken()
  const now = clock.now()
  await db
    .insertInto('staff_sessions')
    .values({
      ...{ stage, staff_id: member.id, bank_id: member.bankId, token_hash: hashOfToken(token) },
      id: randomBytes(9).toString('base64url'),
      device: device.slice(0, mostDeviceCharacters),
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + sessionTimes.hours * 3_600_000),
    })
    .execute()
  return token
}

/** The session that the token opens, while it lasts and its person is there; notes that it is in use. */
export async function findSession(
  { db, clock, sessionTimes }: SessionNeeds,
  token: string,
): Promise<StaffSession | null> {
  const now = clock.now()
  const idleSince = new Date(now.getTime() - sessionTimes.idleMinutes * 60_000)
  const session = await db
    .selectFrom('staff_sessions')
    .selectAll()
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', idleSince)
    .executeTakeFirst()
  if (!session) return null
  const person = await db
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', session.staff_id)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  if (!person) return null
  if (now.getTime() - session.last_seen_at.getTime() > noteEveryMs)
    await db
      .updateTable('staff_sessions')
      .set({ last_seen_at: now })
      .where('id', '=', session.id)
      .execute()
  return { id: session.id, stage: session.stage, member: toStaffMember(person) }
}

/** Once more may be done than before, under a new token: an old one that somebody knows opens nothing. */
export async function replaceSession(
  needs: SessionNeeds,
  { session, stage, device }: { session: StaffSession; stage: 'full'; device: string },
): Promise<string> {
  await endSession(needs, session.id)
  return beginSession(needs, { member: session.member, stage, device })
}

export async function endSession({ db }: { db: Database }, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('staff_sessions')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** All of a person's; with `but`, all others. */
export async function endSessionsOf(
  { db }: { db: Database },
  { staffId, but }: { staffId: StaffId; but?: string },
): Promise<void> {
  await db
    .deleteFrom('staff_sessions')
    .where('staff_id', '=', staffId)
    .$if(but !== undefined, (q) => q.where('id', '<>', but as string))
    .execute()
}

/** A person's, the one used last first; those that are over are left out. */
export async function listSessions(
  { db, clock, sessionTimes }: SessionNeeds,
  staffId: StaffId,
): Promise<Selectable<StaffSessionTable>[]> {
  const now = clock.now()
  return db
    .selectFrom('staff_sessions')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - sessionTimes.idleMinutes * 60_000))
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/** Those that nobody can use any more. */
export async function deleteOverSessions({
  db,
  clock,
}: Pick<SessionNeeds, 'db' | 'clock'>): Promise<void> {
  await db.deleteFrom('staff_sessions').where('expires_at', '<=', clock.now()).execute()
}
