import type { Clock } from '../../../../core/clock.js'
import { DomainError } from '../../../../core/errors.js'
import {
  changeGrants,
  findStaff,
  inviteStaff,
  listStaff,
  markAsLeft,
  renewInvitation,
  type Invited,
  type StaffMember,
  type StaffOrder,
} from '../../../../core/staff/index.js'
import { defineRoute, type Route } from '../../routes/route.js'
import { idParams } from '../../routes/schema.js'
import {
  grantsRequest,
  invitedAnswer,
  inviteRequest,
  leaveRequest,
  peopleAnswer,
  peopleQuery,
  personAnswer,
  type InvitedAnswer,
  type PersonAnswer,
} from './schema.js'

/** The people who work here: who may see them, invites them, gives them roles, and takes leave of them. */
export function peopleRoutes({ clock }: { clock: Clock }): Route[] {
  return [...readingRoutes(), ...invitingRoutes({ clock }), ...changingRoutes({ clock })]
}

function readingRoutes(): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/staff/people', access: 'staff:read', response: peopleAnswer },
      summary: 'The people of the staff',
      query: peopleQuery,
      async handler({ db, query: { q, sort, page, size, ...filter } }) {
        const order = orderOf(sort)
        const found = await listStaff({ db }, { filter: { ...filter, text: q }, order, page, size })
        return { items: found.items.map(presentPerson), total: found.total }
      },
    }),
    defineRoute({
      ...{ method: 'get', path: '/staff/people/:id', access: 'staff:read', response: personAnswer },
      summary: 'One person of the staff',
      params: idParams,
      async handler({ db, params }) {
        const member = await findStaff({ db }, params.id)
        if (!member) throw new DomainError('staff/not-found')
        return presentPerson(member)
      },
    }),
  ]
}

function invitingRoutes({ clock }: { clock: Clock }): Route[] {
  return [
    defineRoute({
      ...{ method: 'post', path: '/staff/people', access: 'staff:change', response: invitedAnswer },
      summary: 'Invite a person',
      body: inviteRequest,
      async handler({ db, actor, requestId, body: { accountManagerId = null, ...person } }) {
        const input = { actor, requestId, ...person, accountManagerId }
        return presentInvited(await inviteStaff({ db, clock }, input))
      },
    }),
    defineRoute({
      ...{ method: 'post', path: '/staff/people/:id/invitation', access: 'staff:change' },
      summary: 'Invite a person again; the earlier link is void',
      params: idParams,
      response: invitedAnswer,
      handler: async ({ db, actor, requestId, params: { id } }) =>
        presentInvited(await renewInvitation({ db, clock }, { actor, requestId, id })),
    }),
  ]
}

function changingRoutes({ clock }: { clock: Clock }): Route[] {
  return [
    defineRoute({
      ...{ method: 'put', path: '/staff/people/:id/grants', access: 'staff:change' },
      summary: 'Give a person other roles; the person’s sessions end',
      params: idParams,
      body: grantsRequest,
      response: personAnswer,
      async handler({ db, actor, requestId, params: { id }, body: { grants, reason = null } }) {
        const input = { actor, requestId, id, grants, reason }
        return presentPerson(await changeGrants({ db, clock }, input))
      },
    }),
    defineRoute({
      ...{ method: 'post', path: '/staff/people/:id/leave', access: 'staff:change' },
      summary: 'The person works here no more',
      params: idParams,
      body: leaveRequest,
      response: personAnswer,
      async handler({ db, actor, requestId, params: { id }, body: { reason = null } }) {
        return presentPerson(await markAsLeft({ db, clock }, { actor, requestId, id, reason }))
      },
    }),
  ]
}

function orderOf(sort: string): StaffOrder {
  const by = sort.replace('-', '') as 'name' | 'login' | 'createdAt'
  return {
    by: by === 'createdAt' ? 'created_at' : by,
    direction: sort.startsWith('-') ? 'desc' : 'asc',
  }
}

function presentPerson(member: StaffMember): PersonAnswer {
  return {
    ...member,
    createdAt: member.createdAt.toISOString(),
    leftAt: member.leftAt?.toISOString() ?? null,
  }
}

/** In the fragment, so that no server and no log sees the token. */
function presentInvited({ member, token, expiresAt }: Invited): InvitedAnswer {
  return {
    person: presentPerson(member),
    link: `/staff/invitation#${token}`,
    expiresAt: expiresAt.toISOString(),
  }
}
