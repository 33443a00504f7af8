import { useId, useState, type FormEvent } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { ThumbDownIcon, ThumbUpIcon } from './icons.js'

export type Reaction = 'like' | 'dislike'

interface RatingProps {
  given: Reaction | null
  onRate(reaction: Reaction): void
  onReason(reason: string): void
}

/** Helpful or not, in one tap. "Not helpful" may say why. */
export function Rating({ given, onRate, onReason }: RatingProps) {
  const t = useTexts()
  const [asks, setAsks] = useState(false)
  const rate = (reaction: Reaction) => {
    if (reaction === given) return
    setAsks(reaction === 'dislike')
    onRate(reaction)
  }
  return (
    <>
      <div className="rating" role="group" aria-label={t.rating.label}>
        <button
          type="button"
          className="rate"
          aria-pressed={given === 'like'}
          onClick={() => rate('like')}
        >
          <ThumbUpIcon />
          {t.rating.helpful}
        </button>
        <button
          type="button"
          className="rate"
          aria-pressed={given === 'dislike'}
          onClick={() => rate('dislike')}
        >
          <ThumbDownIcon />
          {t.rating.notHelpful}
        </button>
      </div>
      {asks && (
        <Reason
          onDone={(reason) => {
            setAsks(false)
            if (reason) onReason(reason)
          }}
        />
      )}
    </>
  )
}

function Reason({ onDone }: { onDone(reason: string): void }) {
  const t = useTexts()
  const id = useId()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDone(reason.trim())
  }
  return (
    <form className="reason" onSubmit={submit}>
      <label htmlFor={id}>{t.rating.reasonLabel}</label>
      <input
        id={id}
        className="field"
        value={reason}
        maxLength={200}
        placeholder={t.rating.reasonPlaceholder}
        autoComplete="off"
        enterKeyHint="send"
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="reason-actions">
        <button type="button" className="button quiet" onClick={() => onDone('')}>
          {t.rating.skip}
        </button>
        <button type="submit" className="button" disabled={!reason.trim()}>
          {t.rating.sendReason}
        </button>
      </div>
    </form>
  )
}
