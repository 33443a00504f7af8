import { useCallback, useState } from 'react'
import { keepReactions, readReactions, type Reactions } from './settings.js'

/** The ratings given in this conversation; they are still there after a reload. */
export function useReactions(conversationId: string) {
  const [given, setGiven] = useState<Reactions>(() => readReactions(conversationId))
  const note = useCallback(
    (activityId: string, reaction: 'like' | 'dislike') =>
      setGiven((before) => {
        const after = { ...before, [activityId]: reaction }
        keepReactions(conversationId, after)
        return after
      }),
    [conversationId],
  )
  return { given, note }
}
