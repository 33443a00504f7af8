import { Router } from 'express'
import type { Database } from '../../../core/database.js'
import { findCitedPassage } from '../../../knowledge/index.js'
import { sendError } from '../../http/error-handler.js'
import { presentPassage } from './present.js'

const passageId = /^[\w-]{1,64}$/

/** The passages behind citations; the same for everybody who was given an answer. */
export function passageRoutes({ db }: { db: Database }): Router {
  const router = Router()
  router.get('/:id', async (req, res) => {
    const { id } = req.params
    const found = passageId.test(id) ? await findCitedPassage({ db }, id) : null
    if (!found)
      return sendError(res, { status: 404, code: 'passage/not-found', message: 'It is gone.' })
    res.set('Cache-Control', 'private, max-age=60').json(presentPassage(found))
  })
  return router
}
