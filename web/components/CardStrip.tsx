import { Children, useRef, type ReactNode } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { LeftIcon, RightIcon } from './icons.js'
import { useLargeText } from './large-text.js'
import { useHiddenSides } from './use-hidden-sides.js'

/** Cards to compare: side by side, in large letters one below the other. */
export function CardStrip({ children }: { children: ReactNode }) {
  const t = useTexts()
  const isStack = useLargeText()
  const count = Children.count(children)
  if (count === 1) return <div className="cards">{children}</div>
  if (!isStack) return <Strip count={count}>{children}</Strip>
  return (
    <div className="cards stack" role="group" aria-label={t.card.stack(count)}>
      {children}
    </div>
  )
}

/** Moved by finger, keys or the two buttons that a mouse gets. */
function Strip({ count, children }: { count: number; children: ReactNode }) {
  const t = useTexts()
  const strip = useRef<HTMLDivElement>(null)
  const { start, end } = useHiddenSides(strip)
  const move = (direction: 1 | -1) => {
    const width = strip.current?.firstElementChild?.clientWidth ?? 0
    strip.current?.scrollBy({ left: direction * (width + 12), behavior: scrollBehaviour() })
  }
  return (
    <div className="cards several" role="group" aria-label={t.card.list(count)}>
      <div className="strip" ref={strip} tabIndex={0}>
        {children}
      </div>
      {(start || end) && (
        <div className="strip-buttons">
          <StripButton label={t.card.previous} onClick={() => move(-1)} icon={<LeftIcon />} />
          <StripButton label={t.card.next} onClick={() => move(1)} icon={<RightIcon />} />
        </div>
      )}
    </div>
  )
}

function StripButton(props: { label: string; icon: ReactNode; onClick(): void }) {
  return (
    <button type="button" className="icon-button" aria-label={props.label} onClick={props.onClick}>
      {props.icon}
    </button>
  )
}

function scrollBehaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
}
