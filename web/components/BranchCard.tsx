import type { CardOf, SayAction } from '../api/cards.js'
import { useTexts } from '../texts/texts-context.js'
import { Facts } from './Facts.js'
import { PhoneIcon, PinIcon } from './icons.js'
import { OutsideLink } from './OutsideLink.js'

interface BranchCardProps {
  card: CardOf<'branch'>
  onSay(action: SayAction): void
}

/** One branch: whether it is open, how far it is, where, and how to reach it. */
export function BranchCard({ card, onSay }: BranchCardProps) {
  const t = useTexts()
  const facts = card.facts.filter(({ value }) => value !== card.phone)
  const saysAddress = facts.some(({ value }) => value === card.address)
  return (
    <article className="card" aria-label={card.name}>
      <div>
        <h2 className="card-name">{card.name}</h2>
        {!saysAddress && <p className="card-summary">{card.address}</p>}
      </div>
      <p className="status-line">
        <span className={card.open ? 'status open' : 'status'}>
          <span className="status-mark" aria-hidden="true" />
          {card.status}
        </span>
        {card.distance && <span className="distance">{card.distance}</span>}
      </p>
      <Facts facts={facts} />
      <div className="card-actions">
        {card.mapUrl && (
          <OutsideLink
            address={card.mapUrl}
            className="button quiet"
            label={t.card.openMapOf(card.name)}
          >
            <PinIcon />
            {t.card.map}
          </OutsideLink>
        )}
        <a
          className="button quiet"
          href={`tel:${card.phone.replace(/[^\d+]/g, '')}`}
          aria-label={`${t.card.call} ${card.phone}`}
        >
          <PhoneIcon />
          {t.card.callShort}
        </a>
        <button type="button" className="button" onClick={() => onSay(card.action)}>
          {card.action.title}
        </button>
      </div>
    </article>
  )
}
