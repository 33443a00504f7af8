/** What the staff application's page is to the server: a cookie, and a token for changes. */
export interface StaffBrowser {
  call(method: string, path: string, options?: CallOptions): Promise<StaffAnswer>
  /** The cookie as it is kept, for those who would steal it. */
  cookie: string
  csrfToken: string
}

interface CallOptions {
  body?: unknown
  headers?: Record<string, string>
}

export interface StaffAnswer {
  status: number
  text: string
  body: Record<string, unknown> & { error?: { code: string; field?: string; message: string } }
  headers: Headers
}

/** `path` is under /api. */
export function openStaffBrowser(url: string): StaffBrowser {
  const browser: StaffBrowser = {
    cookie: '',
    csrfToken: '',
    async call(method, path, { body, headers = {} } = {}) {
      const response = await fetch(`${url}/api${path}`, {
        method: method.toUpperCase(),
        redirect: 'manual',
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(browser.cookie ? { cookie: browser.cookie } : {}),
          ...(browser.csrfToken ? { 'x-csrf-token': browser.csrfToken } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const [set] = response.headers.getSetCookie()
      if (set) browser.cookie = set.startsWith('branchline_staff=;') ? '' : set.split(';')[0]!
      const text = await response.text()
      const answer = {
        status: response.status,
        text,
        body: toJson(text),
        headers: response.headers,
      }
      const session = (answer.body.session ?? answer.body) as { csrfToken?: string }
      if (session.csrfToken) browser.csrfToken = session.csrfToken
      return answer
    },
  }
  return browser
}

/** Signed in as somebody of the demo, as who clicks the link in the terminal. */
export async function openDemoBrowser(
  app: { url: string; staffLink(id: string): Promise<string> },
  staffId: string,
): Promise<StaffBrowser> {
  const browser = openStaffBrowser(app.url)
  const { status } = await browser.call('get', (await app.staffLink(staffId)).replace('/api', ''))
  if (status !== 303) throw new Error(`the link of ${staffId} answered ${status}`)
  await browser.call('get', '/staff/session')
  return browser
}

function toJson(text: string): StaffAnswer['body'] {
  try {
    return JSON.parse(text) as StaffAnswer['body']
  } catch {
    return {}
  }
}
