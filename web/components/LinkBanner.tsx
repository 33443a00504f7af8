import { useEffect, useState } from 'react'
import type { Link } from '../api/connection.js'
import { useTexts } from '../texts/texts-context.js'
import { OfflineIcon, RetryIcon } from './icons.js'

/** A short break is nobody's business. */
const patienceMs = 2000

/** Says when the conversation is cut off, and why. */
export function LinkBanner({ link, isOnline }: { link: Link; isOnline: boolean }) {
  const t = useTexts()
  const isCutOff = useLasting(link !== 'open' && link !== 'ended', patienceMs)
  return (
    <div role="status" className="banner-place">
      {!isOnline && (
        <p className="banner">
          <OfflineIcon />
          {t.link.offline}
        </p>
      )}
      {isOnline && isCutOff && (
        <p className="banner">
          <RetryIcon />
          {t.link.reconnecting}
        </p>
      )}
    </div>
  )
}

/** True once `condition` has held for so long. */
function useLasting(condition: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLasts(condition), condition ? ms : 0)
    return () => clearTimeout(timer)
  }, [condition, ms])
  return condition && lasts
}
