import { useRef, useState } from 'react'
import { locate, type SharedPlace } from './locate.js'

export type { SharedPlace }

export type PlaceSharing = 'idle' | 'looking' | 'refused' | 'not-found'

/** Asks the browser where the customer is, once for each wish to say it. */
export function usePlaceSharing(onPlace: (place: SharedPlace) => void) {
  const [state, setState] = useState<PlaceSharing>('idle')
  const asked = useRef(0)
  return {
    state,
    share() {
      const mine = ++asked.current
      setState('looking')
      void locate(navigator.geolocation).then((outcome) => {
        // Whoever has gone on writing does not want to wait any more.
        if (mine !== asked.current) return
        setState(outcome.ok ? 'idle' : outcome.reason)
        if (outcome.ok) onPlace(outcome.place)
      })
    },
    reset() {
      asked.current++
      setState('idle')
    },
  }
}
