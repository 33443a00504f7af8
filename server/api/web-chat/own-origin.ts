import type { Request } from 'express'

/**
 * Whether a request that carries the visitor's cookie comes from a page that may use it. Only hosts are
 * compared: behind a proxy that ends TLS the server may not know its own scheme. Programs send no
 * origin, and no cookie that they were not given either.
 */
export function isAllowedOrigin(
  req: Request,
  { publicUrl, allowedOrigins }: { publicUrl: string | null; allowedOrigins: string[] },
): boolean {
  const { origin, host } = req.headers
  if (origin === undefined) return true
  if (allowedOrigins.includes(origin)) return true
  if (!URL.canParse(origin)) return false
  const own = publicUrl === null ? host : new URL(publicUrl).host
  const from = new URL(origin).host
  return from === own || from === host
}
