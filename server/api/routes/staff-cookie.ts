import type { Request, Response } from 'express'
import { createHash, timingSafeEqual } from 'node:crypto'
import { readCookie } from '../../http/read-cookie.js'

export interface CookieOptions {
  publicUrl: string | null
  /** How long a session lasts at most. */
  hours: number
}

const name = 'branchline_staff'

/** What opens the session, and the browser alone knows. Page code cannot read it, other sites cannot send it. */
export function readSessionToken(req: Request, options: CookieOptions): string | null {
  return readCookie(req, nameFor(req, options))
}

export function writeSessionToken(
  { req, res }: { req: Request; res: Response },
  { token, ...options }: CookieOptions & { token: string | null },
): void {
  const secure = isSecure(req, options)
  const attributes = { httpOnly: true, secure, sameSite: 'strict', path: '/' } as const
  if (token === null) res.clearCookie(nameFor(req, options), attributes)
  else
    res.cookie(nameFor(req, options), token, { ...attributes, maxAge: options.hours * 3_600_000 })
}

/** What the page sends with each change, and no other page can know. */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf ${sessionToken}`).digest('base64url')
}

export function isCsrfTokenOf(sessionToken: string, given: string | undefined): boolean {
  const [a, b] = [csrfTokenOf(sessionToken), given ?? ''].map((text) =>
    createHash('sha256').update(text).digest(),
  )
  return timingSafeEqual(a!, b!)
}

/** `__Host-` keeps other hosts of the domain from setting it; browsers take it over TLS alone. */
function nameFor(req: Request, options: CookieOptions): string {
  return isSecure(req, options) ? `__Host-${name}` : name
}

function isSecure(req: Request, { publicUrl }: CookieOptions): boolean {
  return req.secure || (publicUrl?.startsWith('https:') ?? false)
}
