import type { InspectedStep, InspectedTurn } from '../../../server/api/inspector/schema.js'
import type { InspectorTexts } from '../../texts/inspector.js'

const order: InspectedStep[] = ['guard', 'understand', 'act', 'answer', 'commit']

/** What each step took: a bar for the eye, the figures beside it. */
export function Steps({ t, steps }: { t: InspectorTexts; steps: InspectedTurn['steps'] }) {
  const longest = Math.max(1, ...order.map((step) => steps[step] ?? 0))
  return (
    <section>
      <h3>{t.steps}</h3>
      <table className="inspected-steps">
        <tbody>
          {order.map((step) => {
            const ms = steps[step]
            return (
              <tr key={step}>
                <th scope="row">{t.stepNames[step]}</th>
                <td>{ms === null ? t.unknownTime : t.ms(ms.toFixed(1))}</td>
                <td aria-hidden="true">
                  <progress max={longest} value={ms ?? 0} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
