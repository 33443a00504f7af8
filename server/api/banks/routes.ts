import { Router } from 'express'
import { listBranches } from '../../../core/branches/index.js'
import type { Database } from '../../../core/database.js'
import { listBanks } from '../../../core/organisation/index.js'
import { presentBanks } from './present.js'

export function bankRoutes({ db }: { db: Database }): Router {
  const router = Router()
  router.get('/', async (_req, res) => {
    const [banks, branches] = await Promise.all([listBanks({ db }), listBranches({ db })])
    res.set('Cache-Control', 'no-cache').json(presentBanks(banks, branches))
  })
  return router
}
