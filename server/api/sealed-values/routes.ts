import { json, Router } from 'express'
import type { Database } from '../../../core/database.js'
import { DomainError } from '../../../core/errors.js'
import { resealBatch } from '../../../core/sealed-values/index.js'
import type { RotatingSealer } from '../../../core/sealer.js'
import { readInput } from '../read-input.js'
import { requireControl } from '../require-control.js'
import { batchRequest } from './schema.js'

/** Sealing anew from the command line, a batch a request, so that customers are served between them. */
export function sealedValueRoutes({
  db,
  sealer,
  controlToken,
}: {
  db: Database
  sealer: RotatingSealer
  controlToken: string | null
}): Router {
  const router = Router()
  router.use(requireControl(controlToken))
  router.post('/batches', json(), async (req, res) => {
    const input = readInput(batchRequest, req.body, res)
    if (!input) return
    // A server that was not restarted with the new key would find nothing to do, and the old one be thrown away.
    if (!sealer.isCurrent(input.sample)) throw new DomainError('sealed/other-key')
    res.json(await resealBatch({ db, sealer }, input))
  })
  return router
}
