import { useTexts } from '../texts/texts-context.js'
import type { Citation } from './citations.js'

/** The sources of an answer, by number and name. */
export function Sources(props: { citations: Citation[]; onSource(citation: Citation): void }) {
  const t = useTexts()
  if (props.citations.length === 0) return null
  return (
    <ul className="sources" aria-label={t.source.title}>
      {props.citations.map((citation) => (
        <li key={citation.position}>
          <button
            type="button"
            className="source"
            aria-label={t.source.open(citation.position, citation.name)}
            onClick={() => props.onSource(citation)}
          >
            <span className="mark">{citation.position}</span>
            <span className="clip">{citation.name}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
