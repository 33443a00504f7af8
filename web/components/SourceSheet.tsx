import type { Passage } from '../api/passages.js'
import { useTexts } from '../texts/texts-context.js'
import { findQuote, type Citation } from './citations.js'
import { Dialog } from './Dialog.js'
import { CloseIcon } from './icons.js'
import { safeLink } from './safe-link.js'
import { dayLabel } from './time-labels.js'

/** What is known of the passage behind a citation. */
export type SourceState =
  | { kind: 'loading' }
  | { kind: 'shown'; passage: Passage }
  | { kind: 'failed'; reason: 'gone' | 'unreachable' }

interface SourceSheetProps {
  citation: Citation
  source: SourceState
  /** On a wide screen: beside the conversation. */
  isBeside: boolean
  onRetry(): void
  onClose(): void
}

/** The source of an answer: from below on a phone, beside the conversation on a desktop. */
export function SourceSheet({ citation, source, isBeside, onRetry, onClose }: SourceSheetProps) {
  const t = useTexts()
  const name = source.kind === 'shown' ? source.passage.title : citation.name
  return (
    <Dialog
      className="sheet"
      label={t.source.open(citation.position, name)}
      {...{ isBeside, onClose }}
    >
      <div className="sheet-head">
        <h2>
          <span className="mark">{citation.position}</span>
          <span>{name}</span>
        </h2>
        <button type="button" className="icon-button" aria-label={t.source.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      <div className="sheet-body" tabIndex={0}>
        {source.kind === 'loading' && (
          <p className="note" role="status">
            {t.source.loading}
          </p>
        )}
        {source.kind === 'shown' && <PassageText passage={source.passage} citation={citation} />}
        {source.kind === 'failed' && (
          <Failed reason={source.reason} quote={citation.quote} onRetry={onRetry} />
        )}
      </div>
    </Dialog>
  )
}

function PassageText({ passage, citation }: { passage: Passage; citation: Citation }) {
  const t = useTexts()
  const [before, quoted, after] = findQuote(passage.text, citation.quote)
  const original = safeLink(passage.source.url, location.origin)
  const kind = t.source.kinds[passage.source.kind]
  return (
    <>
      {passage.heading && <p className="note">{passage.heading}</p>}
      {passage.question && <h3 className="sheet-heading">{passage.question}</h3>}
      <p className="passage">
        {before}
        {quoted && <mark>{quoted}</mark>}
        {after}
      </p>
      <p className="note">
        {[kind, passage.source.name === passage.title ? null : passage.source.name]
          .filter(Boolean)
          .join(' · ')}
        <br />
        {t.source.updated(dayLabel(t.time, Date.parse(passage.updatedAt)))}
      </p>
      {original && (
        <a className="button quiet" href={original} target="_blank" rel="noopener noreferrer">
          {t.source.original}
          <span className="hidden">{t.page.newTab}</span>
        </a>
      )}
    </>
  )
}

function Failed(props: { reason: 'gone' | 'unreachable'; quote: string | null; onRetry(): void }) {
  const t = useTexts()
  return (
    <>
      {props.quote && (
        <p className="passage">
          <mark>{props.quote}</mark>
        </p>
      )}
      <p className="note" role="alert">
        {props.reason === 'gone' ? t.source.gone : t.source.failed}
      </p>
      {props.reason === 'unreachable' && (
        <button type="button" className="button" onClick={props.onRetry}>
          {t.source.retry}
        </button>
      )}
    </>
  )
}
