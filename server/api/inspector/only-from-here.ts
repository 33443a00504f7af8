import type { Request, RequestHandler } from 'express'
import { sendError } from '../../http/error-handler.js'

/**
 * Lets nobody in but a browser or a program on this machine. A proxy in front is not this machine, even
 * where it runs on it, and a page of another site is not ours, even where its name leads here.
 */
export const onlyFromHere: RequestHandler = (req, res, next) => {
  if (isFromHere(req)) return next()
  sendError(res, {
    status: 403,
    code: 'request/foreign-origin',
    message: 'The inspector answers this machine alone.',
  })
}

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

export function isFromHere({ socket, headers }: Request): boolean {
  const { host = '', origin } = headers
  const site = headers['sec-fetch-site'] ?? 'none'
  return (
    isLoopback(socket.remoteAddress ?? '') &&
    forwarded.every((name) => headers[name] === undefined) &&
    isLoopback(host.replace(/:\d+$/, '')) &&
    (site === 'none' || site === 'same-origin') &&
    (origin === undefined || (URL.canParse(origin) && new URL(origin).host === host))
  )
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/^::ffff:/, '')
  return plain === 'localhost' || plain === '::1' || /^127\.\d+\.\d+\.\d+$/.test(plain)
}
