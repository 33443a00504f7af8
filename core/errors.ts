/**
 * A refusal: the request is understood and will not be carried out. Two borders translate it:
 * `server/http/error-handler.ts` (code to status) and `bot/turn-error.ts` (code to a kind sentence).
 * Expected outcomes are values, bugs are ordinary exceptions.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError'

  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}

/** Each code has a line in docs/reference/errors.md; a test compares the two. */
export type ErrorCode = (typeof errorCodes)[number]

export const errorCodes = [
  'access/not-permitted',
  'access/out-of-scope',
  'bank/not-found',
  'branch/changed-meanwhile',
  'branch/coordinates-elsewhere',
  'branch/coordinates-swapped',
  'branch/day-twice',
  'branch/hours-backwards',
  'branch/hours-overlap',
  'branch/not-found',
  'branch/notice-backwards',
  'branch/service-twice',
  'conversation/not-found',
  'conversation/ended',
  'demo/unreadable',
  'examples/unreadable',
  'installation/database-too-old',
  'installation/database-unreachable',
  'installation/extension-missing',
  'installation/folder-unusable',
  'installation/in-use',
  'installation/no-such-bank',
  'installation/redis-unreachable',
  'installation/unreadable',
  'installation/database-ended',
  'installation/shutting-down',
  'invitation/not-valid',
  'password/common',
  'password/too-short',
  'product/not-found',
  'product/not-presentable',
  'sealed/other-key',
  'sealed/unreadable',
  'second-factor/already-set-up',
  'second-factor/not-set-up',
  'session/not-found',
  'staff/already-here',
  'staff/already-invited',
  'staff/grants-do-not-fit',
  'staff/last-operator',
  'staff/login-taken',
  'staff/not-found',
  'staff/own-grants',
  'staff/unknown-account-manager',
] as const
