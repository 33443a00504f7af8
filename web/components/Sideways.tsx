import { useRef, type ReactNode } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { useHiddenSides } from './use-hidden-sides.js'

interface SidewaysProps {
  /** What it is, for who cannot see it. */
  label: string
  children: ReactNode
}

/** A table that may be wider than its place: moved within itself, by keys too, its cut edges shaded. */
export function Sideways({ label, children }: SidewaysProps) {
  const t = useTexts()
  const box = useRef<HTMLDivElement>(null)
  const { start, end } = useHiddenSides(box)
  const sides = ['sideways', start && 'more-before', end && 'more-after'].filter(Boolean)
  const asGroup = { tabIndex: 0, role: 'group', 'aria-label': t.card.sideways(label) }
  return (
    <div className={sides.join(' ')}>
      <div ref={box} className="sideways-box" {...(start || end ? asGroup : {})}>
        {children}
      </div>
    </div>
  )
}
