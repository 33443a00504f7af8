import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyAudit } from '../../core/audit/index.js'
import { actions, permissions, roles, type Action, type Role } from '../../core/access/index.js'
import { staffRoutes } from '../../server/api/staff/routes.js'
import type { Route } from '../../server/api/routes/route.js'
import { startTestApp, type TestApp } from '../support/app.js'
import { openDemoBrowser, openStaffBrowser, type StaffBrowser } from '../support/staff.js'

// Every route of the table is called as every role, with the ids of another bank. A new route is called too;
// one that takes a body needs a line in `bodies`.

const table = staffRoutes({} as never, { version: '0' })
const guarded = table.filter(({ access }) => access !== 'public' && access !== 'first-factor')

/** Of Qingyu, all of them; the foreign bank is Lanjiang. */
const people: Record<Role, string> = {
  operator: 'st-operator',
  'bank-headquarters': 'st-qy-headquarters',
  'branch-manager': 'st-qy-manager',
  'account-manager': 'st-qy-accounts',
  counter: 'st-qy-counter',
  marketing: 'st-qy-marketing',
  knowledge: 'st-qy-knowledge',
  compliance: 'st-qy-compliance',
  auditor: 'st-qy-auditor',
}
const foreign = /lanjiang|\blj[-.]|澜江/

const grant = { role: 'counter', bankId: 'lanjiang', branchId: 'lj-gongshu' }
/** Good ones, so that nothing but the rights can refuse them. */
const bodies: Record<string, object> = {
  'patch /staff/me': { locale: 'en' },
  'post /staff/password': { current: 'x', next: 'a long new password' },
  'post /staff/people': { login: 'new.person', name: '新人', grants: [grant] },
  'put /staff/people/:id/grants': { grants: [grant] },
  'post /staff/people/:id/leave': {},
  'patch /staff/branches/:id': { revision: 'x', change: { phone: '0571-0000-0001' } },
}
const keyOf = ({ method, path }: Route) => `${method} ${path}`

let app: TestApp
const browsers = {} as Record<Role, StaffBrowser>
let foreignIds: string[]

beforeAll(async () => {
  app = await startTestApp({ SEED_DEMO: '1', LIMIT_SIGN_INS_PER_MINUTE: '0' })
  for (const role of roles) browsers[role] = await openDemoBrowser(app, people[role])
  const { db } = app
  const product = await db
    .selectFrom('products')
    .select('id')
    .where('bank_id', '=', 'lanjiang')
    .executeTakeFirstOrThrow()
  await openDemoBrowser(app, 'st-lj-manager')
  const session = await db
    .selectFrom('staff_sessions')
    .select('id')
    .where('bank_id', '=', 'lanjiang')
    .executeTakeFirstOrThrow()
  foreignIds = ['lanjiang', 'lj-gongshu', 'st-lj-manager', product.id, session.id, 'nothing']
}, 180_000)
afterAll(() => app.remove())

function mayCall(role: Role, { access }: Route): boolean {
  return permissions[role][access as Action] !== undefined
}

describe('the table of routes', () => {
  it('has a good body for each route that takes one', () => {
    const missing = guarded.filter((route) => route.body && !bodies[keyOf(route)])
    expect(missing.map(keyOf)).toEqual([])
  })

  it('has a route for every action', () => {
    const served = new Set(guarded.map(({ access }) => access))
    expect(actions.filter((action) => !served.has(action))).toEqual([])
  })

  it('is what the OpenAPI document says', async () => {
    const { body } = await openStaffBrowser(app.url).call('get', '/openapi.json')
    const { paths } = body as unknown as { paths: Record<string, Record<string, object>> }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method} ${path.slice(4).replace(/\{(\w+)\}/g, ':$1')}`,
      ),
    )
    const served = table.map(keyOf).filter((key) => key !== 'get /openapi.json')
    expect(described.sort()).toEqual(served.sort())
  })
})

describe.each(guarded.map((route) => [keyOf(route), route] as const))('%s', (key, route) => {
  const body = bodies[key]
  const ids = () => (route.path.includes(':id') ? foreignIds : ['-'])
  const pathOf = (id: string) => route.path.replace(':id', encodeURIComponent(id))

  it('answers nobody who is not signed in', async () => {
    const { status } = await openStaffBrowser(app.url).call(route.method, pathOf('x'), { body })
    expect(status).toBe(401)
  })

  it('changes nothing for a page of another site, nor without the token', async () => {
    if (route.method === 'get') return expect(route.body).toBeUndefined()
    const browser = browsers.operator
    const call = (headers: Record<string, string>) =>
      browser.call(route.method, pathOf('x'), { body, headers })
    const foreignPages: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of foreignPages)
      expect((await call(headers)).body.error?.code).toBe('request/foreign-origin')
    expect((await call({ 'x-csrf-token': 'x' })).body.error?.code).toBe('request/csrf-token')
  })

  it.each(roles.filter((role) => role !== 'operator'))(
    'shows %s nothing of another bank',
    async (role) => {
      for (const id of ids()) {
        const { status, text } = await browsers[role].call(route.method, pathOf(id), { body })
        expect({ id, text: foreign.test(text) }).toEqual({ id, text: false })
        if (!mayCall(role, route)) expect({ id, status }).toEqual({ id, status: 403 })
        else if (route.path.includes(':id')) expect([403, 404]).toContain(status)
        else expect([200, 204, 401, 403]).toContain(status)
      }
    },
  )

  it('filters for another bank find nothing', async () => {
    const filters = ['bankId', 'branchId', 'staffId', 'subjectId', 'q'].filter(
      (name) => route.query && Object.hasOwn(route.query.shape, name),
    )
    for (const name of filters)
      for (const id of foreignIds) {
        const path = `${pathOf('x')}?${name}=${encodeURIComponent(id)}`
        const { status, body } = await browsers['bank-headquarters'].call('get', path)
        expect({ path, status, total: body.total }).toEqual({ path, status: 200, total: 0 })
      }
    expect(route.method === 'get' || filters.length === 0).toBe(true)
  })

  it('never fails on strange input', async () => {
    const strange = [
      "'",
      '%00',
      '..%2f..',
      '%F0%9F%98%80',
      'a'.repeat(3000),
      '%0d%0aset-cookie:x=1',
    ]
    for (const id of strange) {
      const path = route.path.includes(':id')
        ? route.path.replace(':id', id)
        : `${route.path}?q=${id}`
      const { status, headers } = await browsers.operator.call(route.method, path, {
        ...(route.body ? { body: { a: 1 } } : {}),
      })
      expect({ id, fails: status >= 500, set: headers.get('set-cookie') }).toEqual({
        ...{ id, fails: false, set: null },
      })
    }
  })

  it('refuses fields and filters that it does not know', async () => {
    const browser = browsers['bank-headquarters']
    if (route.body) {
      const more = { ...body, bankId: 'lanjiang', passwordHash: 'x' }
      const { status, body: answer } = await browser.call(route.method, pathOf('x'), { body: more })
      expect([status, answer.error?.code]).toEqual([400, 'request/invalid'])
    }
    if (route.query) {
      const { status } = await browser.call(route.method, `${pathOf('x')}?evil=1`)
      expect(status).toBe(400)
    }
    expect(route.body === undefined || route.query === undefined).toBe(true)
  })
})

describe('inside the bank', () => {
  it('a branch manager sees the people of the own branch alone', async () => {
    const { body } = await browsers['branch-manager'].call('get', '/staff/people?size=100')
    const items = body.items as { branchId: string }[]
    expect(items.length).toBeGreaterThan(2)
    expect(new Set(items.map(({ branchId }) => branchId))).toEqual(new Set(['qy-wulin']))
  })

  it('a branch manager changes the own branch, reads the others, and customers see it at once', async () => {
    const browser = browsers['branch-manager']
    const read = async (id: string) => (await browser.call('get', `/staff/branches/${id}`)).body
    const change = async (id: string, change: object) =>
      browser.call('patch', `/staff/branches/${id}`, {
        body: { revision: (await read(id)).revision, change },
      })
    expect((await change('qy-binjiang', { phone: '0571-0000-0009' })).status).toBe(404)
    const revision = async () =>
      (await app.db.selectFrom('content_revision').select('revision').executeTakeFirstOrThrow())
        .revision
    const before = await revision()
    const address = { 'zh-CN': '杭州市拱墅区试验路 77 号', en: '77 Trial Road, Hangzhou' }
    expect((await change('qy-wulin', { address })).body.address).toEqual(address)
    expect(await revision()).toBeGreaterThan(before)
    const passages = await app.db
      .selectFrom('passages')
      .select('text')
      .where('ref_id', '=', 'qy-wulin')
      .execute()
    expect(passages.some(({ text }) => text.includes('试验路 77 号'))).toBe(true)
    const { body } = await browsers.compliance.call('get', '/staff/audit?action=branch:change')
    expect((body.items as object[])[0]).toMatchObject({
      ...{ staffId: 'st-qy-manager', staffName: '顾明轩' },
      subject: { type: 'branch', id: 'qy-wulin' },
      after: { address },
    })
  })

  it.each([
    [
      'hours that overlap',
      {
        hours: {
          mon: [
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '17:00' },
          ],
        },
      },
      ['branch/hours-overlap', 'hours.mon.1'],
    ],
    [
      'hours that end before they start',
      { hours: { tue: [{ from: '17:00', to: '09:00' }] } },
      ['branch/hours-backwards', 'hours.tue.0'],
    ],
    [
      'a time that is none',
      { hours: { tue: [{ from: '9', to: '25:00' }] } },
      ['request/invalid', 'change.hours.tue.0.from'],
    ],
    [
      'swapped coordinates',
      { coordinates: { latitude: 120.17, longitude: 30.25, system: 'GCJ-02' } },
      ['branch/coordinates-swapped', 'coordinates'],
    ],
    [
      'coordinates in the sea',
      { coordinates: { latitude: 0, longitude: 0, system: 'GCJ-02' } },
      ['branch/coordinates-elsewhere', 'coordinates'],
    ],
    ['a name in one language', { name: { 'zh-CN': '名' } }, ['request/invalid', 'change.name.en']],
    ['a change of bank', { bankId: 'lanjiang' }, ['request/invalid', 'change.bankId']],
  ] as [string, object, [string, string]][])(
    'refuses %s, and says where',
    async (_, change, [code, field]) => {
      const browser = browsers['bank-headquarters']
      const { body: branch } = await browser.call('get', '/staff/branches/qy-wenhui')
      const { body } = await browser.call('patch', '/staff/branches/qy-wenhui', {
        body: { revision: branch.revision, change },
      })
      expect(body.error).toMatchObject({ code, field })
      expect((await browser.call('get', '/staff/branches/qy-wenhui')).body).toEqual(branch)
    },
  )

  it('of two changes at once the second is told of the first', async () => {
    const browser = browsers['bank-headquarters']
    const { revision } = (await browser.call('get', '/staff/branches/qy-jinjihu')).body
    const call = (phone: string) =>
      browser.call('patch', '/staff/branches/qy-jinjihu', { body: { revision, change: { phone } } })
    expect((await call('0512-0000-0001')).status).toBe(200)
    expect((await call('0512-0000-0002')).body.error?.code).toBe('branch/changed-meanwhile')
    // The same once more, as after a lost answer, is done already.
    expect((await call('0512-0000-0001')).status).toBe(200)
  })

  it('nobody gives more than the own reach', async () => {
    const browser = browsers['bank-headquarters']
    const invite = (grants: object[]) =>
      browser.call('post', '/staff/people', { body: { login: 'a.b', name: 'A', grants } })
    expect((await invite([{ role: 'operator' }])).body.error?.code).toBe('access/out-of-scope')
    expect((await invite([grant])).body.error?.code).toBe('access/out-of-scope')
    const mixed = { role: 'counter', bankId: 'qingyu', branchId: 'lj-gongshu' }
    expect((await invite([mixed])).body.error?.code).toBe('branch/not-found')
    expect((await invite([{ role: 'auditor' }])).body.error?.code).toBe('staff/grants-do-not-fit')
    const own = await browser.call('put', '/staff/people/st-qy-headquarters/grants', {
      body: { grants: [{ role: 'compliance', bankId: 'qingyu' }] },
    })
    expect(own.body.error?.code).toBe('staff/own-grants')
  })

  it('writes refusals down, and the record is whole', async () => {
    await browsers.counter.call('get', '/staff/audit')
    const { body } = await browsers.auditor.call(
      'get',
      '/staff/audit?action=access:refused&staffId=st-qy-counter',
    )
    expect((body.items as object[])[0]).toMatchObject({ reason: 'audit:read' })
    const chains = await verifyAudit(app)
    expect(chains.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('the last operator stays', async () => {
    const { body } = await browsers.operator.call('post', '/staff/people/st-operator/leave', {
      body: {},
    })
    expect(body.error?.code).toBe('staff/last-operator')
  })

  it('who leaves is signed out everywhere at once', async () => {
    const leaving = await openDemoBrowser(app, 'st-qy-marketing')
    expect((await leaving.call('get', '/staff/me')).status).toBe(200)
    await browsers['bank-headquarters'].call('post', '/staff/people/st-qy-marketing/leave', {
      body: {},
    })
    expect((await leaving.call('get', '/staff/me')).status).toBe(401)
    await expect(openDemoBrowser(app, 'st-qy-marketing')).rejects.toThrow('403')
  })
})
