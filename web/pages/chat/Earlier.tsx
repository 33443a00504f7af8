import { useEffect, useRef } from 'react'
import { useTexts } from '../../texts/texts-context.js'
import type { ChatState } from './chat-state.js'

/** Brings earlier messages when it comes into sight; also by hand. */
export function Earlier({ state, onLoad }: { state: ChatState['earlier']; onLoad(): void }) {
  const t = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (state !== 'more' || !button.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoad())
    observer.observe(button.current)
    return () => observer.disconnect()
  })
  if (state === 'none') return null
  const words = { more: t.log.earlier, loading: t.log.loadingEarlier, failed: t.log.earlierFailed }
  return (
    <button
      ref={button}
      type="button"
      className="earlier"
      aria-disabled={state === 'loading'}
      onClick={onLoad}
    >
      {words[state]}
    </button>
  )
}
