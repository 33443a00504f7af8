import type { Role } from './role.js'

/** What can be done in the staff application, as `resource:verb`. */
export const actions = [
  'account:use',
  'staff:read',
  'staff:change',
  'audit:read',
  'bank:read',
  'branch:read',
  'branch:change',
  'product:read',
] as const

export type Action = (typeof actions)[number]

/**
 * How far an action reaches: everything here, what belongs to the bank or to the branch in which the
 * role is held, or what is the person's own.
 */
export type Reach = 'installation' | 'bank' | 'branch' | 'own'

/** Who may do what, and how far. What is not here may not be done. */
export const permissions: Record<Role, Partial<Record<Action, Reach>>> = {
  operator: {
    'account:use': 'own',
    'staff:read': 'installation',
    'staff:change': 'installation',
    'audit:read': 'installation',
    'bank:read': 'installation',
    'branch:read': 'installation',
    'branch:change': 'installation',
    'product:read': 'installation',
  },
  'bank-headquarters': {
    'account:use': 'own',
    'staff:read': 'bank',
    'staff:change': 'bank',
    'audit:read': 'bank',
    'bank:read': 'bank',
    'branch:read': 'bank',
    'branch:change': 'bank',
    'product:read': 'bank',
  },
  'branch-manager': {
    'account:use': 'own',
    'staff:read': 'branch',
    'bank:read': 'bank',
    'branch:read': 'bank',
    'branch:change': 'branch',
    'product:read': 'bank',
  },
  'account-manager': {
    'account:use': 'own',
    'bank:read': 'bank',
    'branch:read': 'bank',
    'product:read': 'bank',
  },
  counter: {
    'account:use': 'own',
    'bank:read': 'bank',
    'branch:read': 'branch',
    'product:read': 'bank',
  },
  marketing: {
    'account:use': 'own',
    'bank:read': 'bank',
    'branch:read': 'bank',
    'product:read': 'bank',
  },
  knowledge: {
    'account:use': 'own',
    'bank:read': 'bank',
    'branch:read': 'bank',
    'product:read': 'bank',
  },
  compliance: {
    'account:use': 'own',
    'staff:read': 'bank',
    'audit:read': 'bank',
    'bank:read': 'bank',
    'branch:read': 'bank',
    'product:read': 'bank',
  },
  auditor: {
    'account:use': 'own',
    'staff:read': 'bank',
    'audit:read': 'bank',
    'bank:read': 'bank',
    'branch:read': 'bank',
    'product:read': 'bank',
  },
}
