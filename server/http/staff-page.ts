import type { RequestHandler } from 'express'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const placeholder = '%STYLE_NONCE%'

/**
 * Gives each answer under /staff a nonce of its own, which the content security policy then allows for
 * style elements: Ant Design writes its styles while it runs. It goes before `securityHeaders`.
 */
export const staffStyleNonce: RequestHandler = (_req, res, next) => {
  res.locals.styleNonce = randomBytes(16).toString('base64')
  next()
}

/**
 * The staff application's one page, at every address below /staff that is not a built file: the browser
 * finds the area by the address.
 */
export function staffPage({ folder }: { folder: string }): RequestHandler {
  const file = path.join(folder, 'staff.html')
  const page = existsSync(file) ? readFileSync(file, 'utf8') : null
  return (req, res, next) => {
    if (page === null || (req.method !== 'GET' && req.method !== 'HEAD')) return next()
    res.set('Cache-Control', 'no-store')
    res.type('html').send(page.replace(placeholder, String(res.locals.styleNonce)))
  }
}
