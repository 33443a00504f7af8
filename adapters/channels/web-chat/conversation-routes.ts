import { json, type Request, type Response, type Router } from 'express'
import { findConversation, type Conversation } from '../../../core/conversations/index.js'
import { toLocale } from '../../../core/locale.js'
import { enterConversation, identifyCaller, type Caller } from './authorise.js'
import { badArgument, refusals, refuse } from './refusals.js'
import { streamUrl } from './stream-url.js'
import { readTokenRequest } from './token-request.js'
import { newConversationId, newUserId, tokenTtlSeconds, type TokenClaims } from './tokens.js'
import { webChatChannel, type WebChatContext } from './web-chat-context.js'

/** Starting a conversation, and finding the way back into it. */
export function addConversationRoutes(router: Router, context: WebChatContext): void {
  router.post('/tokens/generate', json({ type: () => true }), (req, res) =>
    generateToken(context, req, res),
  )
  router.post('/tokens/refresh', (req, res) => refreshToken(context, req, res))
  router.post('/conversations', json({ type: () => true }), (req, res) =>
    startConversation(context, req, res),
  )
  router.get('/conversations/:id', (req, res) => reconnect(context, req, res))
}

async function generateToken(context: WebChatContext, req: Request, res: Response) {
  const identified = await identifyCaller(context, req)
  if (!identified.ok) return refuse(res, identified.refusal)
  if (identified.caller.kind !== 'secret') return refuse(res, refusals.secretNeeded)
  const claims = newClaims(context, req.body)
  if (!claims) return refuse(res, badArgument('A user id must start with "dl_".'))
  res.json(await tokenAnswer(context, claims))
}

async function refreshToken(context: WebChatContext, req: Request, res: Response) {
  const identified = await identifyCaller(context, req)
  if (!identified.ok) return refuse(res, identified.refusal)
  if (identified.caller.kind === 'secret')
    return refuse(res, badArgument('Only a token can be refreshed.'))
  res.json(await tokenAnswer(context, identified.caller.claims))
}

async function startConversation(context: WebChatContext, req: Request, res: Response) {
  const identified = await identifyCaller(context, req)
  if (!identified.ok) return refuse(res, identified.refusal)
  const claims = claimsOf(identified.caller) ?? newClaims(context, req.body)
  if (!claims) return refuse(res, badArgument('A user id must start with "dl_".'))
  const { locale } = (req.body ?? {}) as { locale?: unknown }
  const { opened } = await context.intake.open({
    id: claims.conv,
    channel: webChatChannel,
    userId: claims.user,
    bankId: claims.bank,
    branchId: claims.branch,
    locale: toLocale(typeof locale === 'string' ? locale : undefined),
  })
  res.status(opened ? 201 : 200).json({
    ...(await tokenAnswer(context, claims)),
    // From the beginning: a client that starts has seen nothing yet, and the greeting may be there already.
    streamUrl: await streamUrl(context, { req, claims, watermark: '0' }),
  })
}

async function reconnect(context: WebChatContext, req: Request, res: Response) {
  const conversationId = String(req.params.id)
  const entered = await enterConversation(context, { req, conversationId })
  if (!entered.ok) return refuse(res, entered.refusal)
  const conversation = await findConversation(context, conversationId)
  if (!conversation) return refuse(res, refusals.noConversation)
  const claims = claimsOf(entered.caller) ?? claimsFor(conversation)
  const { watermark } = req.query
  res.json({
    ...(await tokenAnswer(context, claims)),
    // A client without a watermark has seen nothing: shown twice is dropped by its id, lost is lost.
    streamUrl: await streamUrl(context, {
      req,
      claims,
      watermark: typeof watermark === 'string' && watermark !== '' ? watermark : '0',
    }),
  })
}

async function tokenAnswer(context: WebChatContext, claims: TokenClaims) {
  return {
    conversationId: claims.conv,
    token: await context.tokens.issue('direct-line', claims),
    expires_in: tokenTtlSeconds['direct-line'],
  }
}

function claimsOf(caller: Caller): TokenClaims | null {
  return caller.kind === 'token' ? caller.claims : null
}

function claimsFor(conversation: Conversation): TokenClaims {
  const { id, userId, bankId, branchId } = conversation
  return { user: userId, conv: id, bank: bankId, branch: branchId }
}

/** For a server that holds the secret. Null when it asks for a user id that anybody could claim. */
function newClaims(context: WebChatContext, body: unknown): TokenClaims | null {
  const asked = readTokenRequest(body)
  if (asked.userId !== null && !/^dl_[\w-]{3,200}$/.test(asked.userId)) return null
  return {
    user: asked.userId ?? newUserId(),
    conv: newConversationId(),
    bank: asked.bank ?? context.defaultBankId,
    branch: asked.branch,
    ...(asked.origins ? { origins: asked.origins } : {}),
  }
}
