import type { CardAction } from '../api/activity.js'
import { useTexts } from '../texts/texts-context.js'

/** Next steps as chips. */
export function Suggestions(props: { actions: CardAction[]; onChoose(action: CardAction): void }) {
  const t = useTexts()
  if (props.actions.length === 0) return null
  return (
    <div className="suggestions" role="group" aria-label={t.suggestions.label}>
      {props.actions.map((action) => (
        <button
          key={action.title}
          type="button"
          className="chip"
          onClick={() => props.onChoose(action)}
        >
          {action.title}
        </button>
      ))}
    </div>
  )
}
