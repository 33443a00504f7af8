import type { Request } from 'express'
import type { TokenClaims } from './tokens.js'
import { directLinePath, type WebChatContext } from './web-chat-context.js'

/**
 * The WebSocket address of a conversation, good for a minute. Browsers cannot send headers with a
 * WebSocket, and addresses end up in logs: hence a ticket of its own instead of the token.
 */
export async function streamUrl(
  { tokens, publicUrl }: Pick<WebChatContext, 'tokens' | 'publicUrl'>,
  { req, claims, watermark }: { req: Request; claims: TokenClaims; watermark: string },
): Promise<string> {
  const base = publicUrl ?? `${req.protocol}://${req.headers.host ?? 'localhost'}`
  const url = new URL(`${directLinePath}/conversations/${claims.conv}/stream`, base)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  url.searchParams.set('watermark', watermark)
  url.searchParams.set('t', await tokens.issue('stream', claims))
  return url.href
}
