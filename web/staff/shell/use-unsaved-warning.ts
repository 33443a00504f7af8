import { useMemo } from 'react'

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

/** The browser asks before a page with unsaved changes is closed: `set` when something changed. */
export function useUnsavedWarning() {
  return useMemo(
    () => ({
      set: () => addEventListener('beforeunload', ask),
      clear: () => removeEventListener('beforeunload', ask),
    }),
    [],
  )
}
