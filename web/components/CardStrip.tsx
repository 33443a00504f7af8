import { Children, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { LeftIcon, RightIcon } from './icons.js'

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

/** Whether there is more than fits. */
function useOverflow(box: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setOverflows(element.scrollWidth > element.clientWidth + 1)
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return overflows
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
