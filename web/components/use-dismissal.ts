import { useEffect, type RefObject } from 'react'

/** Closes what is open by a touch or focus elsewhere, and by Escape, which leads back to its button. */
export function useDismissal(input: {
  box: RefObject<HTMLDivElement | null>
  isOpen: boolean
  onDismiss(): void
}) {
  useEffect(() => {
    if (!input.isOpen) return
    const onPointer = (event: Event) => {
      if (!input.box.current?.contains(event.target as Node)) input.onDismiss()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      input.onDismiss()
      input.box.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('focusin', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('focusin', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  })
}
