import { actions, permissions, type Action } from './permissions.js'
import type { Grant } from './role.js'
import { isWithinScope, type Owner, type PartialScope, type Scope } from './scope.js'

/** Who acts: a person of the operator's or of a bank's. */
export interface Actor {
  staffId: string
  name: string
  grants: readonly Grant[]
}

export type Decision =
  { allowed: true } | { allowed: false; reason: 'not-permitted' | 'out-of-scope' }

interface Request {
  actor: Actor
  action: Action
  /** What it is done to: to whom that belongs. */
  target: Owner
}

/** Whether somebody may do something to something. Everything that asks for rights asks here or `scopeFor`. */
export function decide({ actor, action, target }: Request): Decision {
  const scope = scopeFor(actor, action)
  if (scope === null) return { allowed: false, reason: 'not-permitted' }
  return isWithinScope(scope, target)
    ? { allowed: true }
    : { allowed: false, reason: 'out-of-scope' }
}

/** All that an action reaches by any of the person's grants; null where none permits it. */
export function scopeFor({ staffId, grants }: Actor, action: Action): Scope | null {
  const scopes = grants.flatMap((grant) => scopeOfGrant(grant, { action, staffId }) ?? [])
  if (scopes.length === 0) return null
  if (scopes.includes('everything')) return 'everything'
  const parts = scopes as PartialScope[]
  return {
    bankIds: [...new Set(parts.flatMap(({ bankIds }) => bankIds))],
    branches: parts.flatMap(({ branches }) => branches),
    ownOf: parts.find(({ ownOf }) => ownOf !== null)?.ownOf ?? null,
  }
}

/** Everything that the person may do somewhere. */
export function actionsOf(actor: Actor): Action[] {
  return actions.filter((action) => scopeFor(actor, action) !== null)
}

const nothing: PartialScope = { bankIds: [], branches: [], ownOf: null }

function scopeOfGrant(
  { role, bankId, branchId }: Grant,
  { action, staffId }: { action: Action; staffId: string },
): Scope | null {
  const reach = permissions[role][action]
  if (reach === undefined) return null
  if (reach === 'installation') return 'everything'
  if (reach === 'own') return { ...nothing, ownOf: staffId }
  if (bankId === undefined) return null
  if (reach === 'bank') return { ...nothing, bankIds: [bankId] }
  return branchId === undefined ? null : { ...nothing, branches: [{ bankId, branchId }] }
}
