import type { ErrorRequestHandler, Response } from 'express'
import { randomUUID } from 'node:crypto'
import { isDatabaseGone } from '../../core/database-errors.js'
import { DomainError, type ErrorCode } from '../../core/errors.js'
import type { Logger } from '../../core/logger.js'
import type { HttpErrorCode } from './http-error-codes.js'
import { Refusal } from './refusal.js'

/** The body of every refusal of `/api`. */
export interface ErrorBody {
  error: {
    code: ErrorCode | HttpErrorCode
    message: string
    /** Which field of the request is meant: `hours.mon.0`. */
    field?: string
    errorId?: string
  }
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  'access/not-permitted': 403,
  'access/out-of-scope': 403,
  'bank/not-found': 404,
  'branch/coordinates-elsewhere': 400,
  'branch/coordinates-swapped': 400,
  'branch/day-twice': 400,
  'branch/hours-backwards': 400,
  'branch/hours-overlap': 400,
  'branch/not-found': 404,
  'branch/notice-backwards': 400,
  'branch/service-twice': 400,
  'invitation/not-valid': 404,
  'password/common': 400,
  'password/too-short': 400,
  'product/not-found': 404,
  'session/not-found': 404,
  'staff/grants-do-not-fit': 400,
  'staff/not-found': 404,
  'staff/unknown-account-manager': 400,
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
    if (error instanceof Refusal) return sendRefusal(res, error)
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

type Answer = ErrorBody['error'] & { status: number }

function refusalOf({ code, details }: DomainError): Answer {
  const { field } = details
  return {
    ...{ status: statusOf[code] ?? 409, code, message: code },
    ...(typeof field === 'string' ? { field } : {}),
  }
}

function sendRefusal(res: Response, { status, code, message, details }: Refusal): void {
  const { field, retryAfterSeconds } = details
  if (retryAfterSeconds !== undefined) res.set('Retry-After', String(retryAfterSeconds))
  sendError(res, { status, code, message, ...(field === undefined ? {} : { field }) })
}

function unexpected(error: unknown): Answer {
  return isDatabaseGone(error)
    ? { status: 503, code: 'server/unavailable', message: 'The database cannot be reached.' }
    : { status: 500, code: 'server/error', message: 'Something went wrong here.' }
}
