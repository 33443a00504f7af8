interface Refused {
  code?: string
  message?: string
  field?: string
}

/** What the server said no to. */
export class RequestRefused extends Error {
  override name = 'RequestRefused'
  readonly status: number
  readonly code: string
  /** The server's own sentence, in English; for people only where no better one is known. */
  readonly says: string
  /** Which field of the request is meant: `hours.mon.0`. */
  readonly field: string | null

  constructor(refused: Pick<RequestRefused, 'status' | 'code' | 'says' | 'field'>) {
    super(refused.code)
    this.status = refused.status
    this.code = refused.code
    this.says = refused.says
    this.field = refused.field
  }
}

let csrfToken: string | null = null

/** Goes with every request that changes something; the session's answers bring it. */
export function keepCsrfToken(token: string | null): void {
  csrfToken = token
}

/**
 * One call of the programming interface; the session is in a cookie. Rejects with `RequestRefused` for an
 * answer that is an error, and with the browser's own `TypeError` where no answer came.
 */
export async function request<T>(
  path: string,
  { method = 'GET', body, signal }: { method?: string; body?: unknown; signal?: AbortSignal } = {},
): Promise<T> {
  const headers = new Headers({ Accept: 'application/json' })
  if (csrfToken && method !== 'GET') headers.set('x-csrf-token', csrfToken)
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  const response = await fetch(`/api/staff${path}`, {
    method,
    headers,
    signal: signal ?? null,
    body: body === undefined ? null : JSON.stringify(body),
  })
  if (response.status === 204) return undefined as T
  const content: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusalOf(response.status, content)
  return content as T
}

function refusalOf(status: number, content: unknown): RequestRefused {
  const { error } = (content ?? {}) as { error?: Refused }
  const { code = 'installation/unknown', message = '', field = null } = error ?? {}
  return new RequestRefused({ status, code, says: message, field })
}
