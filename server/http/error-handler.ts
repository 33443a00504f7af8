import type { ErrorRequestHandler, Response } from 'express'
import { randomUUID } from 'node:crypto'
import { isDatabaseGone } from '../../core/database-errors.js'
import { DomainError, type ErrorCode } from '../../core/errors.js'
import type { Logger } from '../../core/logger.js'

/** Codes that only an HTTP answer has. Each has a line in docs/reference/errors.md; a test compares the two. */
export const httpErrorCodes = [
  'bank/not-found',
  'customer/not-in-demo',
  'passage/not-found',
  'request/foreign-origin',
  'request/invalid',
  'request/not-found',
  'request/too-many',
  'request/unauthorised',
  'request/unreadable',
  'server/error',
  'server/unavailable',
] as const

/** The body of every refusal of `/api`. */
export interface ErrorBody {
  error: { code: ErrorCode | (typeof httpErrorCodes)[number]; message: string; errorId?: string }
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  'conversation/not-found': 404,
  'conversation/ended': 409,
  'installation/shutting-down': 503,
  'installation/database-unreachable': 503,
  'installation/redis-unreachable': 503,
}

/** Refusals keep their code; anything else is a bug, logged under an id that the answer names. */
export function errorHandler({ logger }: { logger: Logger }): ErrorRequestHandler {
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters.
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error)
    if (error instanceof DomainError) return sendError(res, refusalOf(error))
    const { type, status } = error as { type?: unknown; status?: unknown }
    if (typeof type === 'string' && typeof status === 'number' && status < 500)
      return sendError(res, { status, code: 'request/unreadable', message: type })
    const errorId = randomUUID()
    logger.error({ err: error, errorId, method: req.method }, 'request failed')
    sendError(res, { ...unexpected(error), errorId })
  }
}

export function sendError(
  res: Response,
  { status, ...error }: ErrorBody['error'] & { status: number },
): void {
  if (status === 503) res.set('Retry-After', '5')
  res.status(status).json({ error } satisfies ErrorBody)
}

type Refusal = ErrorBody['error'] & { status: number }

function refusalOf({ code }: DomainError): Refusal {
  return { status: statusOf[code] ?? 409, code, message: code }
}

function unexpected(error: unknown): Refusal {
  return isDatabaseGone(error)
    ? { status: 503, code: 'server/unavailable', message: 'The database cannot be reached.' }
    : { status: 500, code: 'server/error', message: 'Something went wrong here.' }
}
