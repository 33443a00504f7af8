import { Children, useRef, type ReactNode } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { LeftIcon, RightIcon } from './icons.js'
import { useOverflow } from './use-overflow.js'

/** Cards side by side, moved by finger, keys or the two buttons that a mouse gets. */
export function CardStrip({ children }: { children: ReactNode }) {
  const t = useTexts()
  const strip = useRef<HTMLDivElement>(null)
  const overflows = useOverflow(strip)
  const count = Children.count(children)
  if (count === 1) return <div className="cards">{children}</div>
  const move = (direction: 1 | -1) => {
    const width = strip.current?.firstElementChild?.clientWidth ?? 0
    strip.current?.scrollBy({ left: direction * (width + 12), behavior: scrollBehaviour() })
  }
  return (
    <div className="cards several" role="group" aria-label={t.card.list(count)}>
      <div className="strip" ref={strip} tabIndex={0}>
        {children}
      </div>
      {overflows && (
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
