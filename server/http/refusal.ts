import type { HttpErrorCode } from './http-error-codes.js'

/** A refusal that only a request over HTTP can meet; thrown by routes, answered by the error handler. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly status: number,
    readonly code: HttpErrorCode,
    readonly details: { message?: string; field?: string; retryAfterSeconds?: number } = {},
  ) {
    super(details.message ?? code)
  }
}
