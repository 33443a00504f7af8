import { describe, expect, it } from '@jest/globals'
import { actionsOf, decide, scopeFor, type Actor } from './decide.js'
import { actions, permissions, type Action, type Reach } from './permissions.js'
import { isWholeGrant, placeOfRole, roles, type Grant, type Role } from './role.js'
import type { Owner } from './scope.js'

const here = { bankId: 'harbour', branchId: 'harbour-quay' }

function grantOf(role: Role): Grant {
  const place = placeOfRole[role]
  if (place === 'installation') return { role }
  return place === 'bank' ? { role, bankId: here.bankId } : { role, ...here }
}

function actorOf(...grants: Grant[]): Actor {
  return { staffId: 'wang', name: 'Wang', grants }
}

/** What there is, and which reach comes to it for somebody of the Quay branch of Harbour. */
const targets: Record<string, { owner: Owner; reachedBy: Reach[] }> = {
  'one’s own': { owner: { staffId: 'wang' }, reachedBy: ['installation', 'own'] },
  'another person’s': { owner: { staffId: 'li' }, reachedBy: ['installation'] },
  'the own branch’s': { owner: here, reachedBy: ['installation', 'bank', 'branch'] },
  'another branch’s of the bank': {
    owner: { bankId: 'harbour', branchId: 'harbour-hill' },
    reachedBy: ['installation', 'bank'],
  },
  'the bank’s': { owner: { bankId: 'harbour' }, reachedBy: ['installation', 'bank'] },
  'another bank’s': { owner: { bankId: 'river' }, reachedBy: ['installation'] },
  'another bank’s branch’s': {
    owner: { bankId: 'river', branchId: 'river-gate' },
    reachedBy: ['installation'],
  },
  'the own branch’s, said to be of another bank': {
    owner: { bankId: 'river', branchId: 'harbour-quay' },
    reachedBy: ['installation'],
  },
  'nobody’s': { owner: {}, reachedBy: ['installation'] },
}

const cases = roles.flatMap((role) =>
  actions.flatMap((action) =>
    Object.keys(targets).map((target) => [role, action, target] as const),
  ),
)

describe('decide', () => {
  it.each(cases)('%s, %s, what is %s', (role, action, target) => {
    const { owner, reachedBy } = targets[target]!
    const reach = permissions[role][action]
    const decision = decide({ actor: actorOf(grantOf(role)), action, target: owner })
    if (reach === undefined) expect(decision).toEqual({ allowed: false, reason: 'not-permitted' })
    else if (reachedBy.includes(reach)) expect(decision).toEqual({ allowed: true })
    else expect(decision).toEqual({ allowed: false, reason: 'out-of-scope' })
  })

  it('joins what each grant reaches', () => {
    const actor = actorOf(
      { role: 'branch-manager', ...here },
      { role: 'branch-manager', bankId: 'river', branchId: 'river-gate' },
    )
    const ask = (target: Owner) => decide({ actor, action: 'branch:change', target }).allowed
    expect(ask(here)).toBe(true)
    expect(ask({ bankId: 'river', branchId: 'river-gate' })).toBe(true)
    expect(ask({ bankId: 'river', branchId: 'harbour-quay' })).toBe(false)
    expect(ask({ bankId: 'river', branchId: 'river-bank' })).toBe(false)
  })

  it('lets nobody do anything who has no grant', () => {
    expect(actionsOf(actorOf())).toEqual([])
    expect(scopeFor(actorOf(), 'account:use')).toBeNull()
  })

  it('gives a grant without its place no reach', () => {
    const actor = actorOf(
      { role: 'bank-headquarters' },
      { role: 'branch-manager', bankId: 'harbour' },
    )
    expect(scopeFor(actor, 'branch:change')).toBeNull()
  })
})

describe('permissions', () => {
  // Said a second time on purpose: a slip in the table must not pass because the tests read the table.
  const changers: Partial<Record<Action, Role[]>> = {
    'staff:change': ['operator', 'bank-headquarters'],
    'branch:change': ['operator', 'bank-headquarters', 'branch-manager'],
    'audit:read': ['operator', 'bank-headquarters', 'compliance', 'auditor'],
  }

  it.each(Object.entries(changers))('%s is for %j alone', (action, allowed) => {
    expect(roles.filter((role) => permissions[role][action as Action])).toEqual(allowed)
  })

  it('reach everything from the installation alone', () => {
    const reaching = roles.filter((r) => Object.values(permissions[r]).includes('installation'))
    expect(reaching.map((role) => placeOfRole[role])).toEqual(['installation'])
  })

  it('let auditors change nothing', () => {
    const verbs = Object.keys(permissions.auditor).map((action) => action.split(':')[1])
    expect(new Set(verbs)).toEqual(new Set(['use', 'read']))
  })

  it('let everybody use the own account, and no more of it than the own', () => {
    expect(new Set(roles.map((role) => permissions[role]['account:use']))).toEqual(new Set(['own']))
  })
})

describe('isWholeGrant', () => {
  it.each([
    [{ role: 'operator' }, true],
    [{ role: 'operator', bankId: 'harbour' }, false],
    [{ role: 'auditor', bankId: 'harbour' }, true],
    [{ role: 'auditor' }, false],
    [{ role: 'counter', ...here }, true],
    [{ role: 'counter', bankId: 'harbour' }, false],
    [{ role: 'auditor', ...here }, false],
  ] as [Grant, boolean][])('%j: %j', (grant, whole) => {
    expect(isWholeGrant(grant)).toBe(whole)
  })
})
