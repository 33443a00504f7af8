import { actionsOf } from '../../../../core/access/index.js'
import { actorOf, type StaffMember, type StaffSession } from '../../../../core/staff/index.js'
import type { MeAnswer, SessionAnswer } from './schema.js'

export function presentSession(
  session: StaffSession | null,
  csrfToken: string | null,
): SessionAnswer {
  if (!session) return { stage: 'signed-out', csrfToken: null, me: null }
  const { member } = session
  if (session.stage === 'full') return { stage: 'signed-in', csrfToken, me: presentMe(member) }
  const stage = member.secondFactor ? 'second-factor' : 'set-up-second-factor'
  return { stage, csrfToken, me: null }
}

export function presentMe(member: StaffMember): MeAnswer {
  const { id, login, name, locale, bankId, branchId, accountManagerId, grants } = member
  return {
    ...{ id, login, name, locale, bankId, branchId, accountManagerId, grants },
    actions: actionsOf(actorOf(member)),
  }
}
