import { z } from 'zod'
import { openApiOf } from '../routes/openapi.js'
import { defineRoute, type Route } from '../routes/route.js'
import { auditRoutes } from './audit/routes.js'
import { staffBankRoutes } from './banks/routes.js'
import { staffBranchRoutes, type StaffBranchNeeds } from './branches/routes.js'
import { peopleRoutes } from './people/routes.js'
import { staffProductRoutes } from './products/routes.js'
import { demoRoutes } from './session/demo-routes.js'
import { sessionRoutes } from './session/routes.js'

/** No database: each route is given one, with the rows that are in the caller's scope. */
export type StaffApiNeeds = Parameters<typeof demoRoutes>[0] & StaffBranchNeeds

/** Every route of the staff application; docs/decisions/0016-routes-as-data.md says why it is a table. */
export function staffRoutes(needs: StaffApiNeeds, { version }: { version: string }): Route[] {
  const routes = [
    ...sessionRoutes(needs),
    ...demoRoutes(needs),
    ...peopleRoutes(needs),
    ...auditRoutes(),
    ...staffBankRoutes(),
    ...staffBranchRoutes(needs),
    ...staffProductRoutes(needs),
  ]
  return [...routes, openApiRoute(routes, version)]
}

function openApiRoute(routes: readonly Route[], version: string): Route {
  const document = openApiOf(routes, { version })
  return defineRoute({
    ...{ method: 'get', path: '/openapi.json', access: 'public' },
    summary: 'This description',
    response: z.looseObject({}),
    handler: async () => ({ ...document }),
  })
}
