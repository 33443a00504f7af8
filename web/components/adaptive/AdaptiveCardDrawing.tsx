import { AdaptiveCard, OpenUrlAction, SubmitAction } from 'adaptivecards'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../texts/texts-context.js'
import { safeLink } from '../safe-link.js'
import { hostConfig } from './host-config.js'
import './adaptive-card.css'

interface DrawingProps {
  content: unknown
  onSubmit(value: unknown): void
}

/** Draws a card by Microsoft's library. */
export function AdaptiveCardDrawing({ content, onSubmit }: DrawingProps) {
  const t = useTexts()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const card = new AdaptiveCard()
    card.hostConfig = hostConfig()
    card.onExecuteAction = (action) => {
      if (action instanceof SubmitAction) onSubmit(action.data)
      if (action instanceof OpenUrlAction) openSafely(action.url)
    }
    card.parse(content)
    const drawn = card.render()
    place.current?.replaceChildren(...(drawn ? [drawn] : [t.card.broken]))
  }, [content, onSubmit, t])
  return <div className="card adaptive" ref={place} />
}

function openSafely(address: string | undefined): void {
  const href = safeLink(address, location.origin)
  if (href) window.open(href, '_blank', 'noopener,noreferrer')
}
