import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react'

interface MenuButtonProps {
  className: string
  /** What the button says to who cannot see its icon, and its panel where that has no other name. */
  label: string
  panelLabel?: string
  opensUpward?: boolean
  icon: ReactNode
  /** What is on the panel; `close` leads back to the button. */
  children(close: () => void): ReactNode
}

/** A button with a panel of choices, which closes by a touch or focus elsewhere and by Escape. */
export function MenuButton(props: MenuButtonProps) {
  const { className, label, panelLabel = label, opensUpward = false, icon, children } = props
  const [isOpen, setOpen] = useState(false)
  const panelId = useId()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  useDismissal({ box, isOpen, onLeave: () => setOpen(false), onEscape: close })
  return (
    <div className={className} ref={box}>
      <button
        ref={button}
        type="button"
        className="icon-button"
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        {icon}
      </button>
      {isOpen && (
        <div
          id={panelId}
          className={opensUpward ? 'menu-panel upward' : 'menu-panel'}
          role="group"
          aria-label={panelLabel}
        >
          {children(close)}
        </div>
      )}
    </div>
  )
}

function useDismissal(input: {
  box: RefObject<HTMLDivElement | null>
  isOpen: boolean
  onLeave(): void
  onEscape(): void
}) {
  useEffect(() => {
    if (!input.isOpen) return
    const onElsewhere = (event: Event) => {
      if (!input.box.current?.contains(event.target as Node)) input.onLeave()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') input.onEscape()
    }
    document.addEventListener('pointerdown', onElsewhere)
    document.addEventListener('focusin', onElsewhere)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onElsewhere)
      document.removeEventListener('focusin', onElsewhere)
      document.removeEventListener('keydown', onKey)
    }
  })
}
