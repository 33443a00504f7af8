import type { Request, Response, Router } from 'express'
import { pipeline } from 'node:stream/promises'
import { uploadKey } from '../../../core/conversations/index.js'
import { refusals, refuse } from './refusals.js'
import { isShownInPlace } from './upload-kinds.js'
import type { WebChatContext } from './web-chat-context.js'

/** Uploaded files, for whoever holds a signed address: an `<img>` cannot send a token. */
export function addAttachmentRoutes(router: Router, context: WebChatContext): void {
  router.get('/attachments/:conversation/:file', (req, res) => getAttachment(context, req, res))
}

async function getAttachment(
  { links, files, logger }: WebChatContext,
  req: Request,
  res: Response,
) {
  const place = { conversationId: String(req.params.conversation), file: String(req.params.file) }
  const { until, sig } = req.query
  if (typeof until !== 'string' || typeof sig !== 'string')
    return refuse(res, refusals.unauthorised)
  if (!links.isSigned(place, { until, sig })) return refuse(res, refusals.expired)
  const stored = await files.get(uploadKey(place))
  if (!stored) return refuse(res, refusals.notFound)
  res.set({
    'Content-Type': stored.contentType,
    'Content-Length': String(stored.size),
    'Content-Disposition': isShownInPlace(stored.contentType) ? 'inline' : 'attachment',
    // Customers' files: nothing in them may run, and only this customer's browser keeps them.
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'private, max-age=3600',
    'X-Content-Type-Options': 'nosniff',
  })
  await pipeline(stored.content, res).catch((error: unknown) =>
    logger.debug({ err: error }, 'attachment not sent to its end'),
  )
}
