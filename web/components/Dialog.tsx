import { useEffect, useRef, type ReactNode } from 'react'

interface DialogProps {
  className: string
  label: string
  /** Beside the page rather than over it: the page stays usable. */
  isBeside?: boolean
  onClose(): void
  children: ReactNode
}

/**
 * The browser's own dialog: keeps the focus inside, closes by Esc, and gives the focus back. On an
 * iPhone that has not learnt dialogs (before iOS 15.4) it is merely shown.
 */
export function Dialog({ className, label, isBeside = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const cameFrom = document.activeElement
    if (!element?.showModal) element?.setAttribute('open', '')
    else if (isBeside) element.show()
    else element.showModal()
    return () => {
      element?.close?.()
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
    }
  }, [isBeside])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {children}
    </dialog>
  )
}
