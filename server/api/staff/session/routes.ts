import type { Database } from '../../../../core/database.js'
import { DomainError } from '../../../../core/errors.js'
import type { Passwords } from '../../../../core/passwords.js'
import type { RateLimit, RateLimits } from '../../../../core/rate-limits.js'
import type { Sealer } from '../../../../core/sealer.js'
import type { Clock } from '../../../../core/clock.js'
import {
  acceptInvitation,
  changeLocale,
  changePassword,
  confirmSecondFactor,
  endSession,
  findInvitation,
  findSession,
  giveSecondFactor,
  listSessions,
  setUpSecondFactor,
  signIn,
  type SessionTimes,
  type SignInOutcome,
} from '../../../../core/staff/index.js'
import { Refusal } from '../../../http/refusal.js'
import { defineRoute, type Route } from '../../routes/route.js'
import { idParams } from '../../routes/schema.js'
import { csrfTokenOf } from '../../routes/staff-cookie.js'
import { presentMe, presentSession } from './present.js'
import {
  acceptRequest,
  codeRequest,
  invitationAnswer,
  invitationRequest,
  meAnswer,
  meRequest,
  ownSessionsAnswer,
  passwordRequest,
  recoveryCodesAnswer,
  secondFactorAnswer,
  sessionAnswer,
  signInRequest,
} from './schema.js'

export interface SessionApiNeeds {
  clock: Clock
  sessionTimes: SessionTimes
  passwords: Passwords
  sealer: Sealer
  rateLimits: RateLimits
  signInLimit: RateLimit | null
}

/** The way in, and one's own account. */
export function sessionRoutes(needs: SessionApiNeeds): Route[] {
  return [
    ...signInRoutes(needs),
    ...secondFactorRoutes(needs),
    ...invitationRoutes(needs),
    ...ownRoutes(needs),
  ]
}

function signInRoutes(needs: SessionApiNeeds): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/staff/session', access: 'public', response: sessionAnswer },
      summary: 'How far signing in has come, and who is signed in',
      handler: async ({ session, csrfToken }) => presentSession(session, csrfToken),
    }),
    defineRoute({
      ...{ method: 'post', path: '/staff/session', access: 'public', response: sessionAnswer },
      summary: 'Sign in with login and password',
      body: signInRequest,
      async handler({ db, body, giveSession, ...origin }) {
        const token = tokenOf(await signIn({ ...needs, db }, { ...body, ...originOf(origin) }))
        giveSession(token)
        return answerFor({ ...needs, db }, token)
      },
    }),
    defineRoute({
      ...{ method: 'delete', path: '/staff/session', access: 'first-factor', response: null },
      summary: 'Sign out',
      async handler({ db, session, giveSession }) {
        await endSession({ db }, session.id)
        giveSession(null)
      },
    }),
  ]
}

function secondFactorRoutes(needs: SessionApiNeeds): Route[] {
  return [
    defineRoute({
      ...{ method: 'post', path: '/staff/session/second-factor', access: 'first-factor' },
      summary: 'Give a code of the second factor, or a recovery code',
      body: codeRequest,
      response: sessionAnswer,
      async handler({ db, session, body, giveSession, ...origin }) {
        const input = { session, code: body.code, ...originOf(origin) }
        const token = tokenOf(await giveSecondFactor({ ...needs, db }, input))
        giveSession(token)
        return answerFor({ ...needs, db }, token)
      },
    }),
    defineRoute({
      ...{ method: 'post', path: '/staff/second-factor', access: 'first-factor' },
      summary: 'Begin to set up the second factor',
      response: secondFactorAnswer,
      handler: ({ db, session }) => setUpSecondFactor({ ...needs, db }, session.member),
    }),
    defineRoute({
      ...{ method: 'post', path: '/staff/second-factor/confirm', access: 'first-factor' },
      summary: 'Put the second factor in force by a first code of it',
      body: codeRequest,
      response: recoveryCodesAnswer,
      async handler({ db, session, body, giveSession, ...origin }) {
        const input = { session, code: body.code, ...originOf(origin) }
        const outcome = await confirmSecondFactor({ ...needs, db }, input)
        const token = tokenOf(outcome)
        giveSession(token)
        return {
          recoveryCodes: outcome.recoveryCodes,
          session: await answerFor({ ...needs, db }, token),
        }
      },
    }),
  ]
}

function invitationRoutes(needs: SessionApiNeeds): Route[] {
  return [
    defineRoute({
      ...{ method: 'post', path: '/staff/invitation', access: 'public' },
      summary: 'Whom an invitation is for',
      body: invitationRequest,
      response: invitationAnswer,
      async handler({ db, body }) {
        const found = await findInvitation({ ...needs, db }, body.token)
        if (!found) throw new DomainError('invitation/not-valid')
        const { member, expiresAt } = found
        return { login: member.login, name: member.name, expiresAt: expiresAt.toISOString() }
      },
    }),
    defineRoute({
      ...{ method: 'post', path: '/staff/invitation/accept', access: 'public' },
      summary: 'Take an account into use with a password of one’s own',
      body: acceptRequest,
      response: sessionAnswer,
      async handler({ db, body, giveSession, ...origin }) {
        const token = await acceptInvitation({ ...needs, db }, { ...body, ...originOf(origin) })
        giveSession(token)
        return answerFor({ ...needs, db }, token)
      },
    }),
  ]
}

function ownRoutes(needs: SessionApiNeeds): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/staff/me', access: 'account:use', response: meAnswer },
      summary: 'Who is signed in, and what the person may do',
      handler: async ({ session }) => presentMe(session.member),
    }),
    defineRoute({
      ...{ method: 'patch', path: '/staff/me', access: 'account:use', response: meAnswer },
      summary: 'Change the own language',
      body: meRequest,
      async handler({ db, session, body: { locale } }) {
        await changeLocale({ db }, { session, locale })
        return presentMe({ ...session.member, locale })
      },
    }),
    defineRoute({
      ...{ method: 'post', path: '/staff/password', access: 'account:use' },
      summary: 'Change the own password; every other session ends',
      body: passwordRequest,
      response: sessionAnswer,
      async handler({ db, session, body, giveSession, ...origin }) {
        const input = { session, ...body, ...originOf(origin) }
        const token = tokenOf(await changePassword({ ...needs, db }, input))
        giveSession(token)
        return answerFor({ ...needs, db }, token)
      },
    }),
    defineRoute({
      ...{ method: 'get', path: '/staff/sessions', access: 'account:use' },
      summary: 'Where one is signed in',
      response: ownSessionsAnswer,
      async handler({ db, session }) {
        const rows = await listSessions({ ...needs, db }, session.member.id)
        const items = rows.map((row) => ({
          ...{ id: row.id, device: row.device, current: row.id === session.id },
          createdAt: row.created_at.toISOString(),
          lastSeenAt: row.last_seen_at.toISOString(),
          expiresAt: row.expires_at.toISOString(),
        }))
        return { items, total: items.length }
      },
    }),
    defineRoute({
      ...{ method: 'delete', path: '/staff/sessions/:id', access: 'account:use', response: null },
      summary: 'Sign out elsewhere',
      params: idParams,
      async handler({ db, params }) {
        if (!(await endSession({ db }, params.id))) throw new DomainError('session/not-found')
      },
    }),
  ]
}

function originOf(origin: { address: string; device: string; requestId: string }) {
  const { address, device, requestId } = origin
  return { address, device, requestId }
}

function tokenOf(outcome: SignInOutcome): string {
  if (outcome.ok) return outcome.token
  if (outcome.reason === 'wrong') throw new Refusal(401, 'session/refused')
  const { retryAfterSeconds } = outcome
  throw new Refusal(429, 'session/too-many', { retryAfterSeconds })
}

async function answerFor(needs: SessionApiNeeds & { db: Database }, token: string) {
  return presentSession(await findSession(needs, token), csrfTokenOf(token))
}
