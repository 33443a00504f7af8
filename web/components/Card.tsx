import type { ReactNode } from 'react'
import type { CardOf, ReplyPart, SayAction } from '../api/cards.js'
import { BranchCard } from './BranchCard.js'
import { FactCard } from './FactCard.js'
import { FormCard } from './FormCard.js'
import { PlaceCard } from './PlaceCard.js'
import { ProductCard } from './ProductCard.js'
import { TableCard } from './TableCard.js'

type OnSay = (action: SayAction) => void

/** How each kind of card of ours is drawn. A kind that is missing is a type error. */
const drawings: {
  [K in ReplyPart['kind']]: (card: CardOf<K>, onSay: OnSay) => ReactNode
} = {
  product: (card, onSay) => <ProductCard card={card} onSay={onSay} />,
  branch: (card, onSay) => <BranchCard card={card} onSay={onSay} />,
  facts: (card, onSay) => <FactCard card={card} onSay={onSay} />,
  table: (table) => <TableCard table={table} />,
  place: (place) => <PlaceCard place={place} />,
  form: (form) => <FormCard form={form} />,
}

/** Not a card of a later server, of which this page has no drawing. */
export function isDrawn({ kind }: { kind: string }): boolean {
  return Object.prototype.hasOwnProperty.call(drawings, kind)
}

/** A card of ours, drawn in our own way. */
export function Card<K extends ReplyPart['kind']>({
  card,
  onSay,
}: {
  card: CardOf<K> & { kind: K }
  onSay: OnSay
}) {
  return drawings[card.kind](card, onSay)
}
