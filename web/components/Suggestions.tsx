import type { CardAction } from '../api/activity.js'
import { useTexts } from '../texts/texts-context.js'

interface SuggestionsProps {
  actions: CardAction[]
  onChoose(action: CardAction): void
}

/** More are easier to read as a list. */
const mostChips = 6

/** Next steps as chips, many of them as a list. */
export function Suggestions({ actions, onChoose }: SuggestionsProps) {
  const t = useTexts()
  if (actions.length === 0) return null
  const isList = actions.length > mostChips
  return (
    <div
      className={isList ? 'choice-list' : 'suggestions'}
      role="group"
      aria-label={t.suggestions.label}
    >
      {actions.map((action, i) => (
        <button
          key={i}
          type="button"
          className={isList ? 'choice' : 'chip'}
          onClick={() => onChoose(action)}
        >
          {action.title}
        </button>
      ))}
    </div>
  )
}
