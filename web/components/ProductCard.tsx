import type { CardOf, SayAction } from '../api/cards.js'
import { useTexts } from '../texts/texts-context.js'
import { Facts } from './Facts.js'
import { CheckIcon } from './icons.js'

interface ProductCardProps {
  card: CardOf<'product'>
  onSay(action: SayAction): void
}

/** One product: the figure that matters most, three facts, its risk, one thing to do. */
export function ProductCard({ card, onSay }: ProductCardProps) {
  return (
    <article className="card" aria-label={card.name}>
      <h2 className="card-name">{card.name}</h2>
      {card.keyFigure ? (
        <p className="card-figure">
          <strong>{card.keyFigure.value}</strong>
          <span>{card.keyFigure.label}</span>
        </p>
      ) : (
        <p className="card-summary">{card.summary}</p>
      )}
      <Facts facts={card.facts.filter(({ value }) => !saysRisk(value, card.risk))} />
      {card.risk && <Risk risk={card.risk} />}
      {card.reasons && card.reasons.length > 0 && <Reasons reasons={card.reasons} />}
      {card.disclosures.map((sentence) => (
        <p key={sentence} className="card-disclosure">
          {sentence}
        </p>
      ))}
      <button type="button" className="button card-action" onClick={() => onSay(card.action)}>
        {card.action.title}
      </button>
    </article>
  )
}

/** Why this one, for this customer. */
function Reasons({ reasons }: { reasons: string[] }) {
  const t = useTexts()
  return (
    <ul className="reasons" aria-label={t.card.reasons}>
      {reasons.map((reason) => (
        <li key={reason}>
          <CheckIcon />
          {reason}
        </li>
      ))}
    </ul>
  )
}

/** The risk has a line of its own, with its mark. */
function saysRisk(value: string, risk: CardOf<'product'>['risk']): boolean {
  return risk !== null && value.startsWith(risk.level)
}

/** Word and mark: five bars, as many filled as the level. */
function Risk({ risk }: { risk: NonNullable<CardOf<'product'>['risk']> }) {
  const t = useTexts()
  const level = Number(risk.level.replace(/\D/g, ''))
  return (
    <p className="risk">
      <svg className="risk-mark" viewBox="0 0 34 16" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((bar) => (
          <rect
            key={bar}
            className={bar <= level ? 'risk-on' : 'risk-off'}
            x={(bar - 1) * 7}
            y={13 - bar * 2.4}
            width="5"
            height={3 + bar * 2.4}
            rx="1"
          />
        ))}
      </svg>
      {t.card.risk(risk.level, risk.label)}
    </p>
  )
}
