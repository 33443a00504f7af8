import type { CardOf, SayAction } from '../api/cards.js'
import { Facts } from './Facts.js'

interface FactCardProps {
  card: CardOf<'facts'>
  onSay(action: SayAction): void
}

/** Characters of small print that may stand above the facts; more would keep them from sight. */
const shortPrint = 48

/** A receipt or a summary: what is settled, and what may be done about it. */
export function FactCard({ card, onSay }: FactCardProps) {
  const [main, ...others] = card.actions
  const { subtitle = '' } = card
  const isShort = subtitle.length <= shortPrint
  return (
    <article className="card" aria-label={card.title}>
      <div>
        <h2 className="card-name">{card.title}</h2>
        {subtitle && isShort && <p className="card-summary">{subtitle}</p>}
      </div>
      <Facts facts={card.facts} />
      {!isShort && <p className="card-disclosure">{subtitle}</p>}
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
