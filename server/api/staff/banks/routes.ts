import { listBanks } from '../../../../core/organisation/index.js'
import { defineRoute, type Route } from '../../routes/route.js'
import { banksAnswer, banksQuery } from './schema.js'

export function staffBankRoutes(): Route[] {
  return [
    defineRoute({
      ...{ method: 'get', path: '/staff/banks', access: 'bank:read', response: banksAnswer },
      summary: 'The banks in one’s scope',
      query: banksQuery,
      // One installation has a handful of banks.
      async handler({ db, query: { page, size } }) {
        const banks = await listBanks({ db })
        return { items: banks.slice((page - 1) * size, page * size), total: banks.length }
      },
    }),
  ]
}
