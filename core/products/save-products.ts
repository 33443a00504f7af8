import type { Database } from '../database.js'
import { DomainError } from '../errors.js'
import { problemsOf } from './product-rules.js'
import { writeProducts, type NewProduct } from './product-store.js'

/**
 * Adds products to the library or replaces those with the same ids, all or none.
 *
 * @throws DomainError `product/not-presentable` naming the products that may not be shown, and why.
 */
export async function saveProducts(
  { db }: { db: Database },
  products: NewProduct[],
): Promise<void> {
  const refused = products
    .map((product) => ({ id: product.id, problems: problemsOf({ ...product, version: 0 }) }))
    .filter(({ problems }) => problems.length > 0)
  if (refused.length > 0) throw new DomainError('product/not-presentable', { products: refused })
  await writeProducts({ db }, products)
}
