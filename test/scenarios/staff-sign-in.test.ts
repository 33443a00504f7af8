import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Secret, TOTP } from 'otpauth'
import { listAuditEntries } from '../../core/audit/index.js'
import { saveBanks, saveOperator } from '../../core/organisation/index.js'
import { inviteStaff, saveStaff } from '../../core/staff/index.js'
import { startTestApp, type TestApp } from '../support/app.js'
import { aBank, words } from '../support/organisation.js'
import { openStaffBrowser, type StaffBrowser } from '../support/staff.js'

const password = '海边的灯塔照亮归途 2026'
let app: TestApp
let now = new Date('2026-11-22T08:00:00Z')
const clock = { now: () => now }
const actor = { staffId: 'st-first', name: '沈', grants: [{ role: 'operator' as const }] }

beforeAll(async () => {
  app = await startTestApp({ LIMIT_SIGN_INS_PER_MINUTE: '0', STAFF_SESSION_HOURS: '12' }, { clock })
  await saveOperator(app, { id: 'centre', name: words('Centre') })
  await saveBanks(app, [aBank()])
}, 120_000)
afterAll(() => app.remove())

const pass = (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000))

async function invite(login: string): Promise<string> {
  const { token } = await inviteStaff(
    { db: app.db, clock },
    {
      ...{ actor, requestId: 'r', login, name: '王芳', locale: 'zh-CN', accountManagerId: null },
      grants: [{ role: 'compliance', bankId: 'harbour' }],
    },
  )
  return token
}

interface Person {
  browser: StaffBrowser
  code(): string
  recoveryCodes: string[]
}

/** From the invitation to being signed in with both factors. */
async function join(login: string): Promise<Person> {
  const browser = openStaffBrowser(app.url)
  const token = await invite(login)
  const accepted = await browser.call('post', '/staff/invitation/accept', {
    body: { token, password },
  })
  expect(accepted.body.stage).toBe('set-up-second-factor')
  const { body } = await browser.call('post', '/staff/second-factor')
  const { uri, secret } = body as unknown as { uri: string; secret: string }
  expect(uri).toContain(secret)
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = () => totp.generate({ timestamp: now.getTime() })
  const confirmed = await browser.call('post', '/staff/second-factor/confirm', {
    body: { code: code() },
  })
  expect(confirmed.body.session).toMatchObject({ stage: 'signed-in', me: { login } })
  pass(1)
  return { browser, code, recoveryCodes: confirmed.body.recoveryCodes as string[] }
}

function signIn(browser: StaffBrowser, login: string, given = password) {
  return browser.call('post', '/staff/session', { body: { login, password: given } })
}
const give = (browser: StaffBrowser, code: string) =>
  browser.call('post', '/staff/session/second-factor', { body: { code } })
const me = (browser: StaffBrowser) => browser.call('get', '/staff/me')

describe('an invitation', () => {
  it('leads to an account with two factors, and is used once', async () => {
    const token = await invite('li.na')
    const browser = openStaffBrowser(app.url)
    const seen = await browser.call('post', '/staff/invitation', { body: { token } })
    expect(seen.body).toMatchObject({ login: 'li.na', name: '王芳' })
    const accept = (given: string) =>
      browser.call('post', '/staff/invitation/accept', { body: { token, password: given } })
    expect((await accept('short')).body.error).toMatchObject({
      ...{ code: 'password/too-short', field: 'password' },
    })
    expect((await accept('password12345')).body.error?.code).toBe('password/common')
    expect((await accept(password)).status).toBe(200)
    expect((await accept(password)).body.error?.code).toBe('invitation/not-valid')
    // A password alone opens nothing.
    expect((await me(browser)).status).toBe(401)
  })

  it('says so of somebody who is invited or here already', async () => {
    await invite('twice')
    await expect(invite('twice')).rejects.toMatchObject({ code: 'staff/already-invited' })
    await join('here')
    await expect(invite('here')).rejects.toMatchObject({ code: 'staff/already-here' })
  })

  it('is void after a week', async () => {
    const token = await invite('late')
    pass(7 * 24 * 60 + 1)
    const answer = await openStaffBrowser(app.url).call('post', '/staff/invitation', {
      body: { token },
    })
    expect(answer.status).toBe(404)
  })
})

describe('signing in', () => {
  it('asks for both factors, and takes a code once', async () => {
    const { code } = await join('both')
    const browser = openStaffBrowser(app.url)
    expect((await signIn(browser, 'both')).body).toMatchObject({ stage: 'second-factor', me: null })
    expect((await me(browser)).status).toBe(401)
    expect((await give(browser, '000000')).status).toBe(401)
    const good = code()
    expect((await give(browser, good)).body).toMatchObject({ stage: 'signed-in' })
    const second = openStaffBrowser(app.url)
    await signIn(second, 'both')
    expect((await give(second, good)).body.error?.code).toBe('session/refused')
  })

  it('takes each recovery code once', async () => {
    const { recoveryCodes } = await join('recovers')
    expect(new Set(recoveryCodes).size).toBe(10)
    const browser = openStaffBrowser(app.url)
    await signIn(browser, 'recovers')
    expect((await give(browser, recoveryCodes[0]!)).status).toBe(200)
    pass(2)
    await signIn(browser, 'recovers')
    expect((await give(browser, recoveryCodes[0]!)).status).toBe(401)
    expect((await give(browser, recoveryCodes[1]!.toLowerCase())).status).toBe(200)
  })

  it('keeps nothing that opens anything', async () => {
    const { browser, recoveryCodes } = await join('kept')
    const rows = JSON.stringify([
      await app.db.selectFrom('staff').selectAll().execute(),
      await app.db.selectFrom('staff_sessions').selectAll().execute(),
      await app.db.selectFrom('audit_entries').selectAll().execute(),
    ])
    const token = browser.cookie.split('=')[1]!
    for (const secret of [password, token, recoveryCodes[0]!]) expect(rows).not.toContain(secret)
    expect(rows).toContain('$argon2id$')
  })

  it('answers an unknown login as a wrong password', async () => {
    await join('known')
    const [wrong, unknown] = await Promise.all(
      ['known', 'unknown'].map((login) =>
        signIn(openStaffBrowser(app.url), login, 'a wrong password'),
      ),
    )
    expect([wrong!.status, wrong!.body]).toEqual([unknown!.status, unknown!.body])
  })

  it('is refused more and more the more is tried, for unknown logins too', async () => {
    await join('victim')
    for (const login of ['victim', 'nobody.here']) {
      const statuses: number[] = []
      for (let i = 0; i < 8; i++)
        statuses.push(
          (await signIn(openStaffBrowser(app.url), login, `wrong password ${i}`)).status,
        )
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429])
    }
    // The right one does not get in either while it lasts; the answer says how long.
    const { status, headers } = await signIn(openStaffBrowser(app.url), 'victim')
    expect(status).toBe(429)
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('writes down who tried, without what was typed', async () => {
    await join('audited')
    await signIn(openStaffBrowser(app.url), 'audited', 'a wrong password')
    await signIn(openStaffBrowser(app.url), 'my-secret-in-the-wrong-field', 'x')
    const { items } = await listAuditEntries(app, {
      filter: { action: 'session:refused' },
      page: 1,
      size: 50,
    })
    expect(items.some(({ staffName }) => staffName === '王芳')).toBe(true)
    expect(JSON.stringify(items)).not.toContain('my-secret')
  })
})

describe('a session', () => {
  it('has a cookie that pages cannot read and other sites cannot send', async () => {
    await join('cookie')
    const { headers } = await signIn(openStaffBrowser(app.url), 'cookie')
    const [cookie] = headers.getSetCookie()
    expect(cookie).toMatch(
      /^branchline_staff=[\w-]{43}; Max-Age=43200; Path=\/; .*HttpOnly; SameSite=Strict$/,
    )
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('is not the one that somebody planted before', async () => {
    const { code } = await join('fixed')
    const browser = openStaffBrowser(app.url)
    browser.cookie = `branchline_staff=${'A'.repeat(43)}`
    await signIn(browser, 'fixed')
    const halfway = browser.cookie
    expect(halfway).not.toContain('AAAA')
    await give(browser, code())
    expect(browser.cookie).not.toBe(halfway)
    const thief = openStaffBrowser(app.url)
    thief.cookie = halfway
    expect((await me(thief)).status).toBe(401)
  })

  it('ends when it is not used, and after twelve hours in any case', async () => {
    const { browser } = await join('idle')
    pass(28)
    expect((await me(browser)).status).toBe(200)
    pass(31)
    expect((await me(browser)).status).toBe(401)
    const busy = await join('busy')
    for (let hours = 0; hours < 11.5; hours += 0.4) {
      pass(24)
      expect((await me(busy.browser)).status).toBe(200)
    }
    pass(29)
    expect((await me(busy.browser)).status).toBe(401)
  })

  it('is listed, ended from elsewhere, and ends on signing out', async () => {
    const { browser, code } = await join('two')
    const other = openStaffBrowser(app.url)
    await signIn(other, 'two')
    await give(other, code())
    const { body } = await browser.call('get', '/staff/sessions')
    const items = body.items as { id: string; current: boolean }[]
    expect(items.map(({ current }) => current).sort()).toEqual([false, true])
    const foreign = items.find(({ current }) => !current)!
    const stranger = await join('stranger')
    expect((await stranger.browser.call('delete', `/staff/sessions/${foreign.id}`)).status).toBe(
      404,
    )
    expect((await browser.call('delete', `/staff/sessions/${foreign.id}`)).status).toBe(204)
    expect((await me(other)).status).toBe(401)
    const cookie = browser.cookie
    expect((await browser.call('delete', '/staff/session')).status).toBe(204)
    expect(browser.cookie).toBe('')
    browser.cookie = cookie
    expect((await me(browser)).status).toBe(401)
  })

  it('ends everywhere else with a new password', async () => {
    const { browser, code } = await join('changes')
    const other = openStaffBrowser(app.url)
    await signIn(other, 'changes')
    await give(other, code())
    const next = '另一句只有我知道的话 88'
    const change = (current: string) =>
      browser.call('post', '/staff/password', { body: { current, next } })
    expect((await change('a wrong password')).status).toBe(401)
    expect((await change(password)).status).toBe(200)
    expect((await me(browser)).status).toBe(200)
    expect((await me(other)).status).toBe(401)
    pass(2)
    expect((await signIn(openStaffBrowser(app.url), 'changes')).status).toBe(401)
    expect((await signIn(openStaffBrowser(app.url), 'changes', next)).status).toBe(200)
  })
})

describe('a link for demo people', () => {
  it('opens nothing where there is no demo', async () => {
    await saveStaff(app, [
      {
        ...{
          id: 'st-demo',
          login: 'demo',
          name: 'Demo',
          locale: 'en',
          bankId: null,
          branchId: null,
        },
        ...{ accountManagerId: null, grants: [{ role: 'operator' }], createdAt: now },
      },
    ])
    const link = (await app.staffLink('st-demo')).replace('/api', '')
    const { status, body } = await openStaffBrowser(app.url).call('get', link)
    expect([status, body.error?.code]).toEqual([403, 'session/not-in-demo'])
    const past = await openStaffBrowser(app.url).call('get', link, {
      headers: { 'x-forwarded-for': '203.0.113.7' },
    })
    expect(past.body.error?.code).toBe('request/foreign-origin')
  })
})
