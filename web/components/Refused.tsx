import type { Refusal } from '../api/session.js'
import { useTexts } from '../texts/texts-context.js'

/** The page when the server does not let it in: what happened, and one way on. */
export function Refused({ reason, onRetry }: { reason: Refusal; onRetry(): void }) {
  const { title, text, action } = useTexts().refusal[reason]
  return (
    <main className="refused">
      <div role="alert">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      {reason === 'unknown-bank' ? (
        <a className="button" href="/">
          {action}
        </a>
      ) : (
        <button type="button" className="button" onClick={onRetry}>
          {action}
        </button>
      )}
    </main>
  )
}
