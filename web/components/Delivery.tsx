import type { FailureReason, OutboxEntry } from '../api/outbox.js'
import { useTexts } from '../texts/texts-context.js'
import { RetryIcon } from './icons.js'

interface DeliveryProps {
  entry: OutboxEntry | null
  onRetry(clientId: string): void
  onDiscard(clientId: string): void
}

/** What became of a message of the customer's: on its way, arrived, or to be tried again. */
export function Delivery({ entry, onRetry, onDiscard }: DeliveryProps) {
  const t = useTexts()
  if (!entry) return <p className="delivery sent">{t.delivery.sent}</p>
  const { clientId, delivery } = entry
  switch (delivery.state) {
    case 'waiting':
      return (
        <p className="delivery">
          {delivery.attempts > 0 ? t.delivery.sending : t.delivery.waiting}
        </p>
      )
    case 'accepted':
      return <p className="delivery">{t.delivery.sending}</p>
    case 'sending':
      return (
        <p className="delivery">
          {delivery.progress === undefined || delivery.progress === 1
            ? t.delivery.sending
            : t.delivery.uploading(Math.floor(delivery.progress * 100))}
        </p>
      )
    case 'failed':
      return (
        <div className="delivery failed" role="alert">
          <span>{t.delivery.reasons[delivery.reason]}</span>
          {canRetry(delivery.reason) && (
            <button type="button" className="link-button" onClick={() => onRetry(clientId)}>
              <RetryIcon />
              {t.delivery.failed}
            </button>
          )}
          <button type="button" className="link-button" onClick={() => onDiscard(clientId)}>
            {t.delivery.remove}
          </button>
        </div>
      )
  }
}

function canRetry(reason: FailureReason): boolean {
  return reason === 'unreachable' || reason === 'refused'
}
