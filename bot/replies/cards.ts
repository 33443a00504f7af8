import type { Attachment } from 'botbuilder-core'
import { findBranch, isOpenAt, openingOn, type Branch } from '../../core/branches/index.js'
import type { Clock } from '../../core/clock.js'
import type { Database } from '../../core/database.js'
import type { Locale } from '../../core/locale.js'
import { calendarDayOf } from '../../core/organisation/index.js'
import {
  disclosuresOf,
  factsOf,
  findProducts,
  isValidOn,
  keyFigure,
  type Product,
} from '../../core/products/index.js'
import { textsOf } from '../../dialogs/texts/index.js'
import type { GroundedAnswer } from '../../knowledge/index.js'
import { toAdaptiveCard } from './adaptive-card.js'
import type { BranchCardHint, ProductCardHint } from './card-hints.js'

/** More are not read, and a comparison is another thing. */
const mostCards = 3
const mostFacts = 3
/** Characters of a fact that fit on a card; longer ones are a document's business. */
const longestFact = 36

/** Cards of the records that an answer stands on, as they are valid now. */
export async function cardsFor(
  needs: { db: Database; clock: Clock },
  { records, locale }: { records: GroundedAnswer['records']; locale: Locale },
): Promise<Attachment[]> {
  const chosen = records.slice(0, mostCards)
  const products = await productsOf(needs, chosen)
  const now = needs.clock.now()
  const cards = await Promise.all(
    chosen.map(async ({ kind, refId }) => {
      if (kind === 'branch') {
        const branch = await findBranch(needs, refId)
        return branch && toAdaptiveCard(branchHint(branch, locale, now))
      }
      const product = products.find(({ id }) => id === refId)
      return product && isValidOn(product, now)
        ? toAdaptiveCard(productHint(product, locale))
        : null
    }),
  )
  return cards.filter((card) => card !== null)
}

async function productsOf(
  needs: { db: Database },
  records: GroundedAnswer['records'],
): Promise<Product[]> {
  const ids = records.filter(({ kind }) => kind === 'product').map(({ refId }) => refId)
  return ids.length === 0 ? [] : findProducts(needs, { ids })
}

export function productHint(product: Product, locale: Locale): ProductCardHint {
  const { card } = textsOf(locale)
  const name = product.name[locale]
  const figure = keyFigure(product, locale)
  const facts = factsOf(product, locale).filter(
    ({ label, value }) => label !== figure?.label && value.length <= longestFact,
  )
  return {
    kind: 'product',
    id: product.id,
    name,
    summary: product.summary[locale],
    keyFigure: figure,
    facts: facts.slice(0, mostFacts),
    risk: product.riskLevel && {
      level: product.riskLevel,
      label: card.riskLevels[product.riskLevel],
    },
    disclosures: disclosuresOf(product, locale),
    action: { title: card.documents, value: card.documentsQuestion(name) },
  }
}

export function branchHint(branch: Branch, locale: Locale, now: Date): BranchCardHint {
  const { card } = textsOf(locale)
  const name = branch.name[locale]
  const open = isOpenAt(branch, now)
  const { ranges, reason } = openingOn(branch, calendarDayOf(now))
  const hours = ranges.map(({ from, to }) => `${from}–${to}`).join(card.listSeparator)
  return {
    kind: 'branch',
    id: branch.id,
    name,
    address: branch.address[locale],
    phone: branch.phone,
    open,
    status: open ? card.openNow : card.closedNow,
    facts: [
      { label: card.today, value: hours || (reason?.[locale] ?? card.closedToday) },
      { label: card.address, value: branch.address[locale] },
      { label: card.phone, value: branch.phone },
    ],
    action: { title: card.services, value: card.servicesQuestion(name) },
  }
}
