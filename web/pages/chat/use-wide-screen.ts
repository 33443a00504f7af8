import { useSyncExternalStore } from 'react'

const wide = '(min-width: 1100px)'

/** Whether there is room for a panel beside the conversation. */
export function useWideScreen(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(wide).matches)
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(wide)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}
