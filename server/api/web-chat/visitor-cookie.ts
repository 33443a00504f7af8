import type { Request, Response } from 'express'
import { readCookie } from '../../http/read-cookie.js'
import type { SignedTokens } from '../../../adapters/signed-tokens/signed-tokens.js'

const name = 'branchline_visitor'
const audience = 'visitor'
const ttlSeconds = 365 * 24 * 3600

/** The user id that this browser was given earlier; null when it has none that we signed. */
export async function readVisitor(
  { signedTokens }: { signedTokens: SignedTokens },
  req: Request,
): Promise<string | null> {
  const token = readCookie(req, name)
  if (!token) return null
  const check = await signedTokens.check(audience, token)
  return check.ok && typeof check.claims.user === 'string' ? check.claims.user : null
}

/** Lets the same browser find its conversations again, for another year. Page code cannot read it. */
export async function writeVisitor(
  { signedTokens }: { signedTokens: SignedTokens },
  { res, userId, secure }: { res: Response; userId: string; secure: boolean },
): Promise<void> {
  const token = await signedTokens.sign({ audience, claims: { user: userId }, ttlSeconds })
  res.cookie(name, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/api/web-chat',
    maxAge: ttlSeconds * 1000,
  })
}
