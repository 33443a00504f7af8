import { createHash } from 'node:crypto'
import { errors, jwtVerify, SignJWT, type JWTHeaderParameters } from 'jose'
import type { Clock } from '../../core/clock.js'

/**
 * JSON Web Tokens (HS256) for one audience each: a token made for one purpose is refused for another.
 * The first key signs, all of them verify, so that a key can be replaced while its tokens are in use.
 */
export interface SignedTokens {
  sign(input: SignInput): Promise<string>
  check(audience: string, token: string): Promise<SignedTokenCheck>
}

export interface SignInput {
  audience: string
  claims: Record<string, unknown>
  ttlSeconds: number
}

export type SignedTokenCheck =
  | { ok: true; claims: Record<string, unknown> }
  | { ok: false; reason: 'malformed' | 'forged' | 'expired' }

/** Tokens whose signature was found good lately: a client sends the same one with each message. */
const rememberedTokens = 5_000

/** `keys` are secrets of at least 32 characters, the newest first. */
export function createSignedTokens({ clock }: { clock: Clock }, keys: string[]): SignedTokens {
  const ring = new Map(keys.map((key) => [keyId(key), new TextEncoder().encode(key)]))
  const [signingId, signingKey] = [...ring][0] ?? []
  if (!signingId || !signingKey) throw new Error('tokens need at least one key')
  const remembered = new Map<string, Record<string, unknown>>()

  function remember(token: string, claims: Record<string, unknown>): void {
    const [oldest] = remembered.keys()
    if (remembered.size >= rememberedTokens && oldest !== undefined) remembered.delete(oldest)
    remembered.set(token, claims)
  }

  return {
    sign({ audience, claims, ttlSeconds }) {
      const now = Math.floor(clock.now().getTime() / 1000)
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: signingId })
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + ttlSeconds)
        .sign(signingKey)
    },

    async check(audience, token) {
      const known = remembered.get(token)
      if (known?.aud === audience && Number(known.exp) * 1000 > clock.now().getTime())
        return { ok: true, claims: known }
      const keyOf = (header: JWTHeaderParameters) => ring.get(header.kid ?? '') ?? signingKey
      try {
        const { payload } = await jwtVerify(token, (header) => keyOf(header as never), {
          algorithms: ['HS256'],
          audience,
          currentDate: clock.now(),
          requiredClaims: ['exp'],
        })
        remember(token, payload)
        return { ok: true, claims: payload }
      } catch (error) {
        return { ok: false, reason: reasonOf(error) }
      }
    },
  }
}

/** Tells keys apart without giving them away. */
function keyId(key: string): string {
  return createHash('sha256').update(`key-id ${key}`).digest('base64url').slice(0, 8)
}

function reasonOf(error: unknown): 'malformed' | 'forged' | 'expired' {
  if (error instanceof errors.JWTExpired) return 'expired'
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'malformed'
  if (error instanceof errors.JOSEError) return 'forged'
  throw error
}
