import type { ReplyPart, SayAction } from '../api/cards.js'
import { BranchCard } from './BranchCard.js'
import { FactCard } from './FactCard.js'
import { FormCard } from './FormCard.js'
import { PlaceCard } from './PlaceCard.js'
import { ProductCard } from './ProductCard.js'
import { TableCard } from './TableCard.js'

/** A card of ours, drawn in our own way. */
export function Card({ card, onSay }: { card: ReplyPart; onSay(action: SayAction): void }) {
  switch (card.kind) {
    case 'product':
      return <ProductCard card={card} onSay={onSay} />
    case 'branch':
      return <BranchCard card={card} onSay={onSay} />
    case 'facts':
      return <FactCard card={card} onSay={onSay} />
    case 'table':
      return <TableCard table={card} />
    case 'place':
      return <PlaceCard place={card} />
    case 'form':
      return <FormCard form={card} />
  }
}
