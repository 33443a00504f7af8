import { useEffect, useState } from 'react'
import type { Attachment } from '../../api/activity.js'
import type { OutboxEntry } from '../../api/outbox.js'

/** The files of an unsent message, shown from the page's memory. */
export function usePreviews(entry: OutboxEntry | null): Attachment[] {
  const files = entry?.files
  const [previews, setPreviews] = useState<Attachment[]>([])
  useEffect(() => {
    if (!files || files.length === 0) return setPreviews([])
    const made = files.map(({ name, type, blob }) => ({
      name,
      contentType: type,
      contentUrl: URL.createObjectURL(blob),
    }))
    setPreviews(made)
    return () => made.forEach(({ contentUrl }) => URL.revokeObjectURL(contentUrl))
  }, [files])
  return previews
}
