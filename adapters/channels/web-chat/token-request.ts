/** What a server asks a token for. */
export interface TokenRequest {
  userId: string | null
  origins: string[] | null
  /** Which bank's and branch's chat it is; ours, Direct Line has no such thing. */
  bank: string | null
  branch: string | null
}

/** Keys are read whatever their case: samples write `User.Id` as often as `user.id`. */
export function readTokenRequest(body: unknown): TokenRequest {
  const fields = lowerKeys(body)
  const { trustedorigins } = fields
  return {
    userId: text(lowerKeys(fields.user).id),
    origins: Array.isArray(trustedorigins) ? trustedorigins.filter(isText) : null,
    bank: text(fields.bank),
    branch: text(fields.branch),
  }
}

function lowerKeys(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key.toLowerCase(), v]))
}

function text(value: unknown): string | null {
  return isText(value) && value !== '' ? value : null
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
