import type { RequestHandler } from 'express'
import { createHash, timingSafeEqual } from 'node:crypto'
import { sendError } from '../http/error-handler.js'

/**
 * The command line's way into an embedded installation that a server has open. The token stands in the
 * data folder's lock file, so whoever may read the folder may write to it; null turns all of it off.
 */
export function requireControl(token: string | null): RequestHandler {
  return (req, res, next) => {
    if (token !== null && isSame(req.headers.authorization ?? '', `Bearer ${token}`)) return next()
    sendError(res, { status: 401, code: 'request/unauthorised', message: 'For the command line.' })
  }
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
