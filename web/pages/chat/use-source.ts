import { useCallback, useState } from 'react'
import { loadPassage } from '../../api/passages.js'
import type { Citation } from '../../components/citations.js'
import type { SourceState } from '../../components/SourceSheet.js'

interface OpenSource {
  citation: Citation
  source: SourceState
}

/** The citation whose source is open, and what is known of it. */
export function useSource() {
  const [opened, setOpened] = useState<OpenSource | null>(null)

  const open = useCallback((citation: Citation) => {
    setOpened({ citation, source: { kind: 'loading' } })
    void fetchSource(citation).then((source) =>
      // By then another one may be open, or none.
      setOpened((now) => (now?.citation === citation ? { citation, source } : now)),
    )
  }, [])
  const close = useCallback(() => setOpened(null), [])
  return { opened, open, close }
}

async function fetchSource({ passageId }: Citation): Promise<SourceState> {
  if (!passageId) return { kind: 'failed', reason: 'gone' }
  const outcome = await loadPassage(passageId)
  return outcome.ok
    ? { kind: 'shown', passage: outcome.passage }
    : { kind: 'failed', reason: outcome.reason }
}
