import type { Clock } from '../../../../core/clock.js'
import { DomainError } from '../../../../core/errors.js'
import { calendarDayOf } from '../../../../core/organisation/index.js'
import {
  findProduct,
  isValidOn,
  pageOfProducts,
  type Product,
} from '../../../../core/products/index.js'
import { defineRoute, type Route } from '../../routes/route.js'
import { idParams } from '../../routes/schema.js'
import { productAnswer, productsAnswer, productsQuery, type StaffProductAnswer } from './schema.js'

export function staffProductRoutes({ clock }: { clock: Clock }): Route[] {
  const present = (product: Product): StaffProductAnswer => ({
    ...product,
    onOffer: isValidOn(product, clock.now()),
  })
  return [
    defineRoute({
      ...{ method: 'get', path: '/staff/products', access: 'product:read' },
      summary: 'The products in one’s scope',
      query: productsQuery,
      response: productsAnswer,
      async handler({ db, query: { q, sort, page, size, onOffer, ...equal } }) {
        const day = calendarDayOf(clock.now())
        const filter = {
          ...equal,
          text: q,
          ...(onOffer ? { offer: { day, on: onOffer === 'true' } } : {}),
        }
        const order = {
          by: sort.endsWith('code') ? ('code' as const) : ('updated_at' as const),
          direction: sort.startsWith('-') ? ('desc' as const) : ('asc' as const),
        }
        const found = await pageOfProducts({ db }, { filter, order, page, size })
        return { items: found.items.map(present), total: found.total }
      },
    }),
    defineRoute({
      ...{ method: 'get', path: '/staff/products/:id', access: 'product:read' },
      summary: 'One product',
      params: idParams,
      response: productAnswer,
      async handler({ db, params }) {
        const product = await findProduct({ db }, params.id)
        if (!product) throw new DomainError('product/not-found')
        return present(product)
      },
    }),
  ]
}
