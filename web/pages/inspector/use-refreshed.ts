import { useEffect, useState } from 'react'
import type { Loaded } from '../../api/inspector.js'

const everyMs = 2_000

/** What `load` gives, asked for again while the page is looked at. Null until the first answer. */
export function useRefreshed<T>(load: () => Promise<Loaded<T>>): Loaded<T> | null {
  const [loaded, setLoaded] = useState<{ of: typeof load; answer: Loaded<T> } | null>(null)
  useEffect(() => {
    let over = false
    const ask = async () => {
      if (document.hidden) return
      const answer = await load()
      if (!over) setLoaded({ of: load, answer })
    }
    void ask()
    const timer = setInterval(() => void ask(), everyMs)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [load])
  // What was loaded for another conversation is not shown for this one.
  return loaded?.of === load ? loaded.answer : null
}
