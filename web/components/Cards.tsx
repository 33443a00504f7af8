import type { Attachment } from '../api/activity.js'
import { choicesIn, ownCardOf, type ReplyPart, type SayAction } from '../api/cards.js'
import { AdaptiveCard } from './AdaptiveCard.js'
import { Card, isDrawn } from './Card.js'
import { CardStrip } from './CardStrip.js'

interface CardsProps {
  cards: Attachment[]
  onSay(action: SayAction): void
  onSubmit(value: unknown): void
}

/** A message's cards: those to compare side by side, the others one below the other. */
export function Cards({ cards, onSay, onSubmit }: CardsProps) {
  return inRows(cards).map((row, i) => (
    <CardStrip key={i}>
      {row.map((card, j) => {
        const own = drawnCardOf(card)
        return own ? (
          <Card key={j} card={own} onSay={onSay} />
        ) : (
          <AdaptiveCard key={j} content={card.content} onSubmit={onSubmit} />
        )
      })}
    </CardStrip>
  ))
}

function inRows(cards: Attachment[]): Attachment[][] {
  const rows: { kind: string; cards: Attachment[] }[] = []
  for (const card of cards) {
    // Choices are offered below the conversation, while they can be chosen.
    if (choicesIn(card).length > 0) continue
    const kind = drawnCardOf(card)?.kind ?? 'adaptive'
    const last = rows[rows.length - 1]
    if (last?.kind === kind && isCompared(kind)) last.cards.push(card)
    else rows.push({ kind, cards: [card] })
  }
  return rows.map((row) => row.cards)
}

function drawnCardOf(attachment: Attachment): ReplyPart | null {
  const card = ownCardOf(attachment)
  return card && isDrawn(card) ? card : null
}

function isCompared(kind: string): boolean {
  return kind !== 'table' && kind !== 'facts'
}
