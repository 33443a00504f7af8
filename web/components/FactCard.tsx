import type { FactCard as FactCardContent, SayAction } from '../api/cards.js'
import { Facts } from './Facts.js'

interface FactCardProps {
  card: FactCardContent
  onSay(action: SayAction): void
}

/** A receipt or a summary: what is settled, and what may be done about it. */
export function FactCard({ card, onSay }: FactCardProps) {
  const [main, ...others] = card.actions
  return (
    <article className="card" aria-label={card.title}>
      <div>
        <h2 className="card-name">{card.title}</h2>
        {card.subtitle && <p className="card-summary">{card.subtitle}</p>}
      </div>
      <Facts facts={card.facts} />
      {main && (
        <div className="card-actions">
          <button type="button" className="button" onClick={() => onSay(main)}>
            {main.title}
          </button>
          {others.map((action) => (
            <button
              key={action.title}
              type="button"
              className="button quiet"
              onClick={() => onSay(action)}
            >
              {action.title}
            </button>
          ))}
        </div>
      )}
    </article>
  )
}
