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
  'product/not-presentable',
  'sealed/other-key',
  'sealed/unreadable',
] as const
