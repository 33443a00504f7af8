import type { Clock } from '../../../../core/clock.js'
import {
  changeBranch,
  findBranch,
  isOpenAt,
  pageOfBranches,
  revisionOf,
  type Branch,
} from '../../../../core/branches/index.js'
import { DomainError } from '../../../../core/errors.js'
import type { BankId } from '../../../../core/organisation/index.js'
import { defineRoute, type Route } from '../../routes/route.js'
import { idParams } from '../../routes/schema.js'
import {
  branchAnswer,
  branchesAnswer,
  branchesQuery,
  branchRequest,
  type StaffBranchAnswer,
} from './schema.js'

export interface StaffBranchNeeds {
  clock: Clock
  /** Makes what the assistant knows of a bank's branches equal to the branches. */
  refreshBranches(bankId: BankId): Promise<void>
}

export function staffBranchRoutes({ clock, refreshBranches }: StaffBranchNeeds): Route[] {
  const present = (branch: Branch) => presentBranch(branch, clock.now())
  return [
    defineRoute({
      ...{ method: 'get', path: '/staff/branches', access: 'branch:read' },
      summary: 'The branches in one’s scope',
      query: branchesQuery,
      response: branchesAnswer,
      async handler({ db, session, query: { q, bankId, sort, page, size } }) {
        const order = {
          by: sort.replace('-', '') as 'name' | 'city' | 'id',
          direction: sort.startsWith('-') ? ('desc' as const) : ('asc' as const),
          locale: session.member.locale,
        }
        const filter = { text: q, bankId }
        const found = await pageOfBranches({ db }, { filter, order, page, size })
        return { items: found.items.map(present), total: found.total }
      },
    }),
    defineRoute({
      ...{ method: 'get', path: '/staff/branches/:id', access: 'branch:read' },
      summary: 'One branch',
      params: idParams,
      response: branchAnswer,
      async handler({ db, params }) {
        const branch = await findBranch({ db }, params.id)
        if (!branch) throw new DomainError('branch/not-found')
        return present(branch)
      },
    }),
    defineRoute({
      ...{ method: 'patch', path: '/staff/branches/:id', access: 'branch:change' },
      summary: 'Change a branch; customers see it at once',
      params: idParams,
      body: branchRequest,
      response: branchAnswer,
      async handler({ db, actor, requestId, params: { id }, body: { reason = null, ...body } }) {
        const input = { actor, requestId, id, reason, ...body }
        const branch = await changeBranch({ db, clock }, input)
        await refreshBranches(branch.bankId)
        return present(branch)
      },
    }),
  ]
}

function presentBranch(branch: Branch, now: Date): StaffBranchAnswer {
  return { ...branch, openNow: isOpenAt(branch, now), revision: revisionOf(branch) }
}
