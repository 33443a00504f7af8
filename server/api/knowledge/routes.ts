import { raw, Router, type RequestHandler } from 'express'
import { createHash, timingSafeEqual } from 'node:crypto'
import { importDocument, type Knowledge } from '../../../knowledge/index.js'
import { sendError } from '../../http/error-handler.js'
import { readInput } from '../read-input.js'
import { documentRequest } from './schema.js'

const documentBytesLimit = 20_000_000

/**
 * The command line's way into an embedded installation that a server has open. The token stands in the
 * data folder's lock file, so whoever may read the folder may write to it; null turns all of it off.
 */
export function knowledgeRoutes({
  knowledge,
  controlToken,
}: {
  knowledge: Knowledge
  controlToken: string | null
}): Router {
  const router = Router()
  router.use(requireControl(controlToken))
  router.post(
    '/documents',
    raw({ type: () => true, limit: documentBytesLimit }),
    async (req, res) => {
      const input = readInput(documentRequest, req.query, res)
      if (!input) return
      const { name, bank, language, sourceUrl } = input
      const bytes = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
      const source = { name, bytes }
      res.json(
        await importDocument(knowledge, { bankId: bank ?? null, source, language, sourceUrl }),
      )
    },
  )
  return router
}

function requireControl(token: string | null): RequestHandler {
  return (req, res, next) => {
    if (token !== null && isSame(req.headers.authorization ?? '', `Bearer ${token}`)) return next()
    sendError(res, { status: 401, code: 'request/unauthorised', message: 'For the command line.' })
  }
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
