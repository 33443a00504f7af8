import type { InspectedUnderstanding, LabelledValue } from '../../../server/api/inspector/schema.js'
import type { InspectorTexts } from '../../texts/inspector.js'

const shownIntents = 3

/** The commands, how sure they are and what speaks for them. */
export function Understanding({
  t,
  understanding: { by, confidence, commands, intents, values, note },
}: {
  t: InspectorTexts
  understanding: InspectedUnderstanding
}) {
  return (
    <section>
      <h3>{t.understood}</h3>
      <ul className="inspected-commands">
        {commands.map(({ name, details }, index) => (
          <li key={index}>
            <code>{name}</code> <Details details={details} />
          </li>
        ))}
      </ul>
      <p className="inspected-confidence note">
        <span>{`${t.by[by] ?? by} · ${t.confidence} ${percent(confidence)}`}</span>
        <meter min={0} max={1} value={confidence} />
      </p>
      {intents.length > 0 && (
        <p className="note">
          {`${t.candidates}: ${intents
            .slice(0, shownIntents)
            .map((candidate) => `${candidate.intent} ${percent(candidate.confidence)}`)
            .join(' · ')}`}
        </p>
      )}
      {values.length > 0 && (
        <p className="note">
          {`${t.recognised}: ${values.map(({ type, text }) => `${type} “${text}”`).join(' · ')}`}
        </p>
      )}
      {note !== null && <p className="note">{note}</p>}
    </section>
  )
}

export function Details({ details }: { details: LabelledValue[] }) {
  return (
    <span className="inspected-details">
      {details.map(({ label, value }) => (
        <span key={label}>
          <span className="note">{label}</span> {value}
        </span>
      ))}
    </span>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
