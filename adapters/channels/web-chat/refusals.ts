import type { Response } from 'express'

/** An error in Direct Line's own form. Clients go by status and code; the text is for developers. */
export interface Refusal {
  status: number
  code: string
  message: string
  retryAfterSeconds?: number
}

// Clients take any 403 for an expired token and 401 for a final failure, so the two must not be mixed up.
export const refusals = {
  unauthorised: {
    status: 401,
    code: 'Unauthorized',
    message: 'A valid "Authorization: Bearer …" header is needed.',
  },
  expired: { status: 403, code: 'TokenExpired', message: 'The token has expired.' },
  foreignConversation: {
    status: 403,
    code: 'Forbidden',
    message: 'The token belongs to another conversation.',
  },
  untrustedOrigin: {
    status: 403,
    code: 'Forbidden',
    message: 'The token may not be used from this origin.',
  },
  secretNeeded: { status: 403, code: 'Forbidden', message: 'This call needs the secret.' },
  notFound: { status: 404, code: 'NotFound', message: 'There is no such thing here.' },
  noConversation: {
    status: 404,
    code: 'ConversationNotFound',
    message: 'The conversation does not exist or has ended.',
  },
  tooLarge: { status: 413, code: 'MessageSizeTooBig', message: 'The body is too large.' },
  fileTooLarge: {
    status: 413,
    code: 'MessageSizeTooBig',
    message: 'At most 5 files of at most 10 MB each.',
  },
  unsupportedFile: {
    status: 415,
    code: 'UnsupportedFile',
    message: 'Pictures, sound, video, PDF, Office documents and plain text are taken.',
  },
  internal: { status: 500, code: 'ServiceError', message: 'Something went wrong here.' },
  shuttingDown: {
    status: 503,
    code: 'ServiceUnavailable',
    message: 'The service is restarting.',
    retryAfterSeconds: 2,
  },
  unavailable: {
    status: 503,
    code: 'ServiceUnavailable',
    message: 'The service cannot reach its database.',
    retryAfterSeconds: 5,
  },
} satisfies Record<string, Refusal>

export function badArgument(message: string): Refusal {
  return { status: 400, code: 'BadArgument', message }
}

export function tooManyRequests(retryAfterSeconds: number): Refusal {
  return { status: 429, code: 'TooManyRequests', message: 'Too many messages.', retryAfterSeconds }
}

export function refuse(res: Response, refusal: Refusal): void {
  if (refusal.retryAfterSeconds) res.set('Retry-After', String(refusal.retryAfterSeconds))
  res.status(refusal.status).json({ error: { code: refusal.code, message: refusal.message } })
}
