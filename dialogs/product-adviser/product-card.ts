import type { ProductCard } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import { disclosuresOf, factsOf, keyFigure, type Product } from '../../core/products/index.js'
import { textsOf } from '../texts/index.js'

const mostFacts = 3
/** Characters of a fact that fit on a card; longer ones are a document's business. */
const longestFact = 36

/** A product as it may be shown anywhere: what it costs or pays a year, and what has to be said with it. */
export function productCard(
  product: Product,
  { locale, reasons }: { locale: Locale; reasons?: string[] },
): ProductCard {
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
    ...(reasons ? { reasons } : {}),
    action: { title: card.documents, value: card.documentsQuestion(name) },
  }
}
