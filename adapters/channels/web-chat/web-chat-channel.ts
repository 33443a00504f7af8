import { Router, type NextFunction, type Request, type Response } from 'express'
import { randomUUID } from 'node:crypto'
import type { Activity } from '../../../core/conversations/index.js'
import { isDatabaseGone } from '../../../core/database-errors.js'
import { DomainError } from '../../../core/errors.js'
import { addActivityRoutes } from './activity-routes.js'
import { createAttachmentLinks } from './attachment-links.js'
import { addAttachmentRoutes } from './attachment-routes.js'
import { addConversationRoutes } from './conversation-routes.js'
import { presentActivity, type WireActivity } from './present.js'
import { badArgument, refusals, refuse, type Refusal } from './refusals.js'
import { createWebChatStream, type WebChatStream } from './stream.js'
import { createTokens, type Tokens } from './tokens.js'
import {
  directLinePath,
  type WebChatContext,
  type WebChatNeeds,
  type WebChatOptions,
} from './web-chat-context.js'

/** Direct Line 3.0: what a web page, a terminal or another server talks to. */
export interface WebChatChannel {
  /** To be mounted at `directLinePath`. */
  router: Router
  stream: WebChatStream
  tokens: Tokens
  /** An activity as that user's clients get it. */
  present(input: { activity: Activity; userId: string }): WireActivity
}

export function createWebChatChannel(needs: WebChatNeeds, options: WebChatOptions): WebChatChannel {
  const context: WebChatContext = {
    ...needs,
    ...options,
    tokens: createTokens(needs),
    links: createAttachmentLinks(needs, {
      keys: options.keys,
      basePath: directLinePath,
      publicUrl: options.publicUrl,
    }),
  }
  return {
    router: createRouter(context),
    stream: createWebChatStream(context),
    tokens: context.tokens,
    present: (input) => presentActivity(context, input),
  }
}

function createRouter(context: WebChatContext): Router {
  const router = Router()
  router.use(allowOtherOrigins)
  addConversationRoutes(router, context)
  addActivityRoutes(router, context)
  addAttachmentRoutes(router, context)
  // Also the answer to /session/getsessionid, which only sign-in cards of Microsoft's ask for.
  router.use((_req, res) => refuse(res, refusals.notFound))
  // eslint-disable-next-line max-params -- Express knows an error handler by its four parameters.
  router.use((error: unknown, req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) return next(error)
    refuse(res, refusalOf(context, { error, req }))
  })
  return router
}

/** Any page may call: nothing here goes by cookies, and a token can name its origins. */
function allowOtherOrigins(req: Request, res: Response, next: NextFunction): void {
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
    'Access-Control-Allow-Headers':
      'Authorization, Content-Type, Accept, X-Requested-With, x-ms-bot-agent',
    'Access-Control-Expose-Headers': 'Retry-After',
    'Access-Control-Max-Age': '86400',
    'Cache-Control': 'no-store',
  })
  if (req.method === 'OPTIONS') res.sendStatus(204)
  else next()
}

function refusalOf(
  { logger }: WebChatContext,
  { error, req }: { error: unknown; req: Request },
): Refusal {
  const { type, status } = error as { type?: string; status?: number }
  if (type === 'entity.too.large') return refusals.tooLarge
  if (type === 'entity.parse.failed') return badArgument('The body is not valid JSON.')
  if (type && status && status < 500) return badArgument('The body cannot be read.')
  if (error instanceof DomainError && error.code === 'installation/shutting-down')
    return refusals.shuttingDown
  const refusal = isDatabaseGone(error) ? refusals.unavailable : refusals.internal
  const errorId = randomUUID()
  logger.error({ err: error, errorId, method: req.method }, 'direct line request failed')
  return { ...refusal, message: `${refusal.message} (${errorId})` }
}
