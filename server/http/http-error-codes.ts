/** Codes that only an HTTP answer has. Each has a line in docs/reference/errors.md; a test compares the two. */
export const httpErrorCodes = [
  'customer/not-in-demo',
  'passage/not-found',
  'request/csrf-token',
  'request/foreign-origin',
  'request/invalid',
  'request/not-found',
  'request/too-many',
  'request/unauthorised',
  'request/unreadable',
  'server/error',
  'server/unavailable',
  'session/not-in-demo',
  'session/refused',
  'session/too-many',
] as const

export type HttpErrorCode = (typeof httpErrorCodes)[number]
