import { json, Router, type Request, type Response } from 'express'
import {
  identifyCaller,
  tokenTtlSeconds,
  type WebChatChannel,
} from '../../../adapters/channels/web-chat/index.js'
import type { SignedTokens } from '../../../adapters/signed-tokens/signed-tokens.js'
import { listActivitiesBefore } from '../../../core/conversations/index.js'
import type { RateLimit, RateLimits } from '../../../core/rate-limits.js'
import { sendError } from '../../http/error-handler.js'
import { readInput } from '../read-input.js'
import { openChat, type OpenChatNeeds, type OpenedChat } from './open-chat.js'
import { isAllowedOrigin } from './own-origin.js'
import { presentBank } from './present.js'
import { historyRequest, tokenRequest, type HistoryAnswer, type TokenAnswer } from './schema.js'
import { readVisitor, writeVisitor } from './visitor-cookie.js'

export interface WebChatApiNeeds extends OpenChatNeeds {
  channel: WebChatChannel
  rateLimits: RateLimits
  signedTokens: SignedTokens
  publicUrl: string | null
  allowedOrigins: string[]
  /** For each network address; null is no limit. */
  tokenLimit: RateLimit | null
}

/** What the customer's page needs besides Direct Line. */
export function webChatRoutes(needs: WebChatApiNeeds): Router {
  const router = Router()
  router.post('/token', json({ limit: '10kb' }), (req, res) => postToken(needs, req, res))
  router.get('/history', (req, res) => getHistory(needs, req, res))
  return router
}

async function postToken(needs: WebChatApiNeeds, req: Request, res: Response) {
  if (!isAllowedOrigin(req, needs))
    return sendError(res, {
      status: 403,
      code: 'request/foreign-origin',
      message: 'Not from here.',
    })
  if (needs.tokenLimit) {
    const use = await needs.rateLimits.use(`tokens:${req.ip}`, needs.tokenLimit)
    if (!use.allowed) {
      res.set('Retry-After', String(use.retryAfterSeconds))
      return sendError(res, { status: 429, code: 'request/too-many', message: 'Try again later.' })
    }
  }
  const input = readInput(tokenRequest, req.body ?? {}, res)
  if (!input) return
  const request = { ...input, locale: input.locale ?? req.headers['accept-language'] }
  const chat = await openChat(needs, { request, visitor: await readVisitor(needs, req) })
  if (!chat.ok) return sendError(res, refusals[chat.reason])
  // A demo customer's sign-in is for this page, not for the browser.
  if (request.as === undefined)
    await writeVisitor(needs, { res, userId: chat.userId, secure: isSecure(needs, req) })
  res.set('Cache-Control', 'no-store').json(await toAnswer(needs, chat))
}

const refusals = {
  'unknown-bank': { status: 404, code: 'bank/not-found', message: 'There is no such bank here.' },
  'unknown-customer': {
    status: 403,
    code: 'customer/not-in-demo',
    message: 'Signing in like this works for demo customers only.',
  },
} as const

async function toAnswer(
  { channel }: WebChatApiNeeds,
  chat: Extract<OpenedChat, { ok: true }>,
): Promise<TokenAnswer> {
  const { conversationId, userId, bank, branch, resumed } = chat
  const token = await channel.tokens.issue('direct-line', {
    ...{ user: userId, conv: conversationId, bank: bank.id, branch: branch?.id ?? null },
  })
  return {
    ...{ token, conversationId, userId, expires_in: tokenTtlSeconds['direct-line'], resumed },
    bank: presentBank(bank),
    ...(branch ? { branch: { id: branch.id, name: branch.name } } : {}),
  }
}

async function getHistory(needs: WebChatApiNeeds, req: Request, res: Response) {
  const identified = await identifyCaller({ tokens: needs.channel.tokens, secret: null }, req)
  if (!identified.ok) return sendError(res, { ...identified.refusal, code: 'request/unauthorised' })
  if (identified.caller.kind !== 'token') return
  const { conv, user } = identified.caller.claims
  const page = readInput(historyRequest, req.query, res)
  if (!page) return
  const found = await listActivitiesBefore(needs, {
    ...{ conversationId: conv, beforeSeq: page.before ?? null, limit: page.limit + 1 },
  })
  const answer: HistoryAnswer = {
    activities: found
      .slice(-page.limit)
      .map((activity) => needs.channel.present({ activity, userId: user })),
    more: found.length > page.limit,
  }
  res.set('Cache-Control', 'no-store').json(answer)
}

function isSecure({ publicUrl }: WebChatApiNeeds, req: Request): boolean {
  return req.secure || (publicUrl?.startsWith('https:') ?? false)
}
