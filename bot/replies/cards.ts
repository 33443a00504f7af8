import { findBranch } from '../../core/branches/index.js'
import type { Clock } from '../../core/clock.js'
import type { ContentNeeds } from '../../core/content-cache.js'
import type { BranchCard, ProductCard } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import { findBank } from '../../core/organisation/index.js'
import { findProducts, isValidOn, type Product } from '../../core/products/index.js'
import { branchCard } from '../../dialogs/find-branch/branch-card.js'
import { productCard } from '../../dialogs/product-adviser/product-card.js'
import type { GroundedAnswer } from '../../knowledge/index.js'

/** More are not read, and a comparison is another thing. */
const mostCards = 3

/** A card of a record of the catalogue. */
export type RecordCard = ProductCard | BranchCard

/** Cards of the records that an answer stands on, as they are valid now. */
export async function cardsFor(
  needs: ContentNeeds & { clock: Clock },
  { records, locale }: { records: GroundedAnswer['records']; locale: Locale },
): Promise<RecordCard[]> {
  const chosen = records.slice(0, mostCards)
  const products = await productsOf(needs, chosen)
  const now = needs.clock.now()
  const cards = await Promise.all(
    chosen.map(async ({ kind, refId }) => {
      if (kind === 'branch') {
        const branch = await findBranch(needs, refId)
        if (!branch) return null
        const bank = (await findBank(needs, branch.bankId)) ?? undefined
        return branchCard({ branch, bank, locale, now })
      }
      const product = products.find(({ id }) => id === refId)
      return product && isValidOn(product, now) ? productCard(product, { locale }) : null
    }),
  )
  return cards.filter((card) => card !== null)
}

async function productsOf(
  needs: ContentNeeds,
  records: GroundedAnswer['records'],
): Promise<Product[]> {
  const ids = records.filter(({ kind }) => kind === 'product').map(({ refId }) => refId)
  return ids.length === 0 ? [] : findProducts(needs, { ids })
}
