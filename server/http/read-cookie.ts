import type { Request } from 'express'

/** The value that the browser sends of a cookie; null without one. */
export function readCookie(req: Pick<Request, 'headers'>, name: string): string | null {
  const pairs = (req.headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${name}=`))
  return found ? found.slice(name.length + 1) : null
}
