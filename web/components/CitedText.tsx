import { useCallback } from 'react'
import { splitAtMarks, withoutDefinitions, type Citation } from './citations.js'
import { Markdown } from './Markdown.js'
import { useTexts } from '../texts/texts-context.js'

interface CitedTextProps {
  text: string
  citations: Map<number, Citation>
  /** Marks of a text that is still being written stand for nothing yet, but keep their place. */
  isLive: boolean
  onSource(citation: Citation): void
}

/** A text with its citation marks as small numbered chips. */
export function CitedText({ text, citations, isLive, onSource }: CitedTextProps) {
  const renderText = useCallback(
    (plain: string) =>
      splitAtMarks(plain, (position) => isLive || citations.has(position)).map((part, i) => {
        if (part.kind === 'text') return part.text
        const citation = citations.get(part.position)
        return (
          <span key={i} className="marked">
            {part.tail}
            {citation ? (
              <Mark citation={citation} onSource={onSource} />
            ) : (
              <span className="mark">{part.position}</span>
            )}
          </span>
        )
      }),
    [citations, isLive, onSource],
  )
  return <Markdown text={withoutDefinitions(text)} renderText={renderText} />
}

function Mark({ citation, onSource }: { citation: Citation; onSource(citation: Citation): void }) {
  const t = useTexts()
  return (
    <button
      type="button"
      className="mark"
      aria-label={t.source.open(citation.position, citation.name)}
      onClick={() => onSource(citation)}
    >
      {citation.position}
    </button>
  )
}
