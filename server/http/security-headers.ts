import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * The page loads nothing but its own files and runs no inline script. Whatever a document, a product
 * or a message may contain, it cannot make the browser call anywhere else.
 */
export function securityHeaders({ publicUrl }: { publicUrl: string | null }): RequestHandler {
  const overTls = publicUrl?.startsWith('https:') ?? false
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_req, res) => styleNonce(res)],
        // Pictures that customers choose and see before they are sent are blobs.
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        // Older WebKit does not count WebSockets of the own origin as 'self'.
        connectSrc: ["'self'", (req) => ownSocketOrigin(req)],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: overTls ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  return (req, res, next) => {
    // Customers may say where they are; nothing else of their device is asked for.
    res.set('Permissions-Policy', 'geolocation=(self), camera=(), microphone=()')
    protect(req, res, next)
  }
}

function styleNonce(res: ServerResponse): string {
  const { styleNonce } = (res as ServerResponse & { locals: { styleNonce?: string } }).locals
  return styleNonce ? `'nonce-${styleNonce}'` : "'self'"
}

function ownSocketOrigin(req: IncomingMessage): string {
  const host = req.headers.host ?? ''
  // A header that anybody can write must not write our policy.
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host)
    ? `ws://${host} wss://${host}`
    : "'self'"
}
