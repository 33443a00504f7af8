import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { findConversation } from '../../../core/conversations/index.js'
import { refusals, type Refusal } from './refusals.js'
import type { TokenCheck, TokenClaims } from './tokens.js'
import type { WebChatContext } from './web-chat-context.js'

/** Who calls: a client with a token of its own, or a server that holds the secret. */
export type Caller = { kind: 'token'; claims: TokenClaims } | { kind: 'secret' }

export type Authorised<T> = ({ ok: true } & T) | { ok: false; refusal: Refusal }

type AuthoriseNeeds = Pick<WebChatContext, 'tokens' | 'secret' | 'db'>

export async function identifyCaller(
  needs: Pick<WebChatContext, 'tokens' | 'secret'>,
  req: IncomingMessage,
): Promise<Authorised<{ caller: Caller }>> {
  const bearer = bearerOf(req)
  if (bearer !== null && isSecret(needs.secret, bearer))
    return { ok: true, caller: { kind: 'secret' } }
  const check = checkOrigin(await needs.tokens.check('direct-line', bearer), req)
  return check.ok ? { ok: true, caller: { kind: 'token', claims: check.claims } } : check
}

/** Whether the caller may read and write that conversation, and as which user. */
export async function enterConversation(
  needs: AuthoriseNeeds,
  { req, conversationId }: { req: IncomingMessage; conversationId: string },
): Promise<Authorised<{ userId: string; caller: Caller }>> {
  const identified = await identifyCaller(needs, req)
  if (!identified.ok) return identified
  const { caller } = identified
  if (caller.kind === 'token') {
    if (caller.claims.conv !== conversationId)
      return { ok: false, refusal: refusals.foreignConversation }
    return { ok: true, caller, userId: caller.claims.user }
  }
  const conversation = await findConversation(needs, conversationId)
  if (!conversation) return { ok: false, refusal: refusals.noConversation }
  return { ok: true, caller, userId: conversation.userId }
}

/** Turns a failed check into its refusal, and refuses a token that was made for other origins. */
export function checkOrigin(
  check: TokenCheck,
  req: IncomingMessage,
): Authorised<{ claims: TokenClaims }> {
  if (!check.ok) {
    return {
      ok: false,
      refusal: check.reason === 'expired' ? refusals.expired : refusals.unauthorised,
    }
  }
  const { origin } = req.headers
  const { origins } = check.claims
  // Browsers leave it out on reads from their own origin; whoever is no browser can write any.
  if (origins && origin !== undefined && !origins.includes(origin))
    return { ok: false, refusal: refusals.untrustedOrigin }
  return { ok: true, claims: check.claims }
}

function bearerOf(req: IncomingMessage): string | null {
  return /^Bearer +(\S+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null
}

function isSecret(secret: string | null, given: string): boolean {
  return secret !== null && timingSafeEqual(digest(secret), digest(given))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
