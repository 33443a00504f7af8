import { listAuditEntries } from '../../../../core/audit/index.js'
import { defineRoute, type Route } from '../../routes/route.js'
import { auditAnswer, auditQuery } from './schema.js'

export function auditRoutes(): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/staff/audit', access: 'audit:read', response: auditAnswer },
      summary: 'What was done, by whom; the newest first',
      query: auditQuery,
      async handler({ db, query: { page, size, sort: _, from, until, ...equal } }) {
        const filter = {
          ...equal,
          ...(from ? { from: new Date(from) } : {}),
          ...(until ? { until: new Date(until) } : {}),
        }
        const { items, total } = await listAuditEntries({ db }, { filter, page, size })
        return { items: items.map((entry) => ({ ...entry, at: entry.at.toISOString() })), total }
      },
    }),
  ]
}
