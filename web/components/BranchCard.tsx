import type { BranchCard as Branch, SayAction } from '../api/cards.js'
import { useTexts } from '../texts/texts-context.js'
import { Facts } from './Facts.js'
import { PhoneIcon } from './icons.js'

interface BranchCardProps {
  card: Branch
  onSay(action: SayAction): void
}

/** One branch: whether it is open, where it is, how to reach it. */
export function BranchCard({ card, onSay }: BranchCardProps) {
  const t = useTexts()
  const facts = card.facts.filter(({ value }) => value !== card.phone)
  return (
    <article className="card" aria-label={card.name}>
      <h2 className="card-name">{card.name}</h2>
      <p className={card.open ? 'status open' : 'status'}>
        <span className="status-mark" aria-hidden="true" />
        {card.status}
      </p>
      <Facts facts={facts} />
      <div className="card-actions">
        <a
          className="button quiet"
          href={`tel:${card.phone.replace(/[^\d+]/g, '')}`}
          aria-label={`${t.card.call} ${card.phone}`}
        >
          <PhoneIcon />
          {t.card.call}
        </a>
        <button type="button" className="button" onClick={() => onSay(card.action)}>
          {card.action.title}
        </button>
      </div>
    </article>
  )
}
