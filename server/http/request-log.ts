import type { RequestHandler } from 'express'
import type { Logger } from '../../core/logger.js'

/** One line a request: no query, no body, no address of a person. What only watches or loads files is for `debug`. */
export function requestLog({ logger }: { logger: Logger }): RequestHandler {
  return (req, res, next) => {
    const startedAt = performance.now()
    const path = req.path.slice(0, 200)
    res.once('finish', () => {
      const { method } = req
      const ms = Math.round(performance.now() - startedAt)
      const fields = { method, path, status: res.statusCode, ms }
      if (res.statusCode >= 500) logger.warn(fields, 'request')
      else if (/^\/(api|v3)\//.test(path)) logger.info(fields, 'request')
      else logger.debug(fields, 'request')
    })
    next()
  }
}
