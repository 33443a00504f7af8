import { randomBytes } from 'node:crypto'
import type { SignedTokens } from '../../signed-tokens/signed-tokens.js'

/**
 * What a Direct Line token is bound to. `user` stands at the top level because Web Chat reads it
 * from there; the server never believes a user id from anywhere else.
 */
export interface TokenClaims {
  /** Starts with `dl_`. */
  user: string
  conv: string
  bank: string | null
  branch: string | null
  /** Web origins that may use it; absent means any. */
  origins?: string[]
}

export type TokenCheck =
  | { ok: true; claims: TokenClaims }
  | { ok: false; reason: 'missing' | 'malformed' | 'forged' | 'expired' }

/** `direct-line` opens the whole interface for 30 minutes, `stream` one WebSocket within a minute. */
export type TokenPurpose = 'direct-line' | 'stream'

export const tokenTtlSeconds: Record<TokenPurpose, number> = { 'direct-line': 1800, stream: 60 }

export interface Tokens {
  issue(purpose: TokenPurpose, claims: TokenClaims): Promise<string>
  check(purpose: TokenPurpose, token: string | null): Promise<TokenCheck>
}

export function createTokens({ signedTokens }: { signedTokens: SignedTokens }): Tokens {
  return {
    issue: (purpose, claims) =>
      signedTokens.sign({
        audience: purpose,
        claims: { ...claims },
        ttlSeconds: tokenTtlSeconds[purpose],
      }),

    async check(purpose, token) {
      if (token === null) return { ok: false, reason: 'missing' }
      const check = await signedTokens.check(purpose, token)
      if (!check.ok) return check
      return { ok: true, claims: toTokenClaims(check.claims) }
    },
  }
}

/** A user id that nobody can guess, in the form that Direct Line clients take for bound to a token. */
export function newUserId(): string {
  return `dl_${randomBytes(18).toString('base64url')}`
}

export function newConversationId(): string {
  return randomBytes(18).toString('base64url')
}

function toTokenClaims(claims: Record<string, unknown>): TokenClaims {
  const { user, conv, bank, branch, origins } = claims as unknown as TokenClaims
  return { user, conv, bank, branch, ...(origins ? { origins } : {}) }
}
