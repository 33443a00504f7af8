import type { InspectedDialogue, InspectedTurn } from '../../../server/api/inspector/schema.js'
import type { InspectorTexts } from '../../texts/inspector.js'
import { Details } from './Understanding.js'

/** What is under way after the turn: the flows, their slots, the open question. */
export function Dialogue({
  t,
  turn,
  dialogue: { question, stack, offered },
}: {
  t: InspectorTexts
  turn: InspectedTurn
  dialogue: InspectedDialogue
}) {
  return (
    <section>
      <h3>{t.dialogue}</h3>
      {stack.length === 0 && <p className="note">{t.empty}</p>}
      <ol className="inspected-stack">
        {stack.map(({ flow, slots, skipped }, index) => (
          <li key={flow}>
            <p>
              <code>{flow}</code> <span className="note">{index === 0 ? t.inHand : t.waits}</span>
            </p>
            {slots.length + skipped.length > 0 && (
              <dl>
                {slots.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
                {skipped.map((name) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd className="note">{t.skipped}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
      {question && (
        <p>
          <span className="note">{t.asks}</span>{' '}
          {question.slot ? (
            <code>{question.slot}</code>
          ) : (
            (t.askKinds[question.kind] ?? question.kind)
          )}
        </p>
      )}
      {offered.length > 0 && (
        <p>
          <span className="note">{t.offered}</span> {offered.join(' · ')}
        </p>
      )}
      {turn.effects.map(({ name, details }) => (
        <p key={name}>
          <span className="note">{t.effects}</span> <code>{name}</code>{' '}
          <Details details={details} />
        </p>
      ))}
    </section>
  )
}
