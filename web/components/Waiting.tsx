import { useEffect, useState } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { TypingDots } from './TypingDots.js'

/** When a wait is named, when it is called long, and when nobody believes in it any more; in ms. */
const stages = [1000, 12_000, 90_000]

/** Shown while an answer is awaited; after a second it says what is happening. */
export function Waiting({ since, doing }: { since: number; doing: string | null }) {
  const t = useTexts()
  const stage = useStage(since)
  if (stage === stages.length) return null
  const words = [null, doing || t.waiting.looking, t.waiting.long][stage]
  return (
    <div className="message">
      <div className="bubble waiting">
        <TypingDots />
        {words ? <span>{words}</span> : <span className="hidden">{t.waiting.typing}</span>}
      </div>
    </div>
  )
}

/** How many of the stages have been reached. */
function useStage(since: number): number {
  const [now, setNow] = useState(() => Date.now())
  const next = stages.find((ms) => since + ms > now)
  useEffect(() => {
    if (next === undefined) return
    const timer = setTimeout(() => setNow(Date.now()), Math.max(20, since + next - Date.now()))
    return () => clearTimeout(timer)
  }, [since, next, now])
  return stages.filter((ms) => since + ms <= now).length
}
