import { raw, Router } from 'express'
import { importDocument, type Knowledge } from '../../../knowledge/index.js'
import { readInput } from '../read-input.js'
import { requireControl } from '../require-control.js'
import { documentRequest } from './schema.js'

const documentBytesLimit = 20_000_000

/** Documents from the command line. */
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
