import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

interface ScrollInput {
  /** Key of the first item: when it changes, earlier ones were put before it. */
  firstKey: string | undefined
  lastKey: string | undefined
  /** Key of the customer's latest message written on this page; null before the first. */
  anchorKey: string | null
}

const nearPx = 60
const marginPx = 12
/** Less than this below the edge is the space under the last message. */
const hiddenPx = 24

/**
 * Keeps the newest in sight as long as the reader is there, but never pushes the reader's own last
 * question off the screen before its answer is there: a long answer is read from its beginning.
 */
export function useScroll({ firstKey, lastKey, anchorKey }: ScrollInput) {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  /** Of the top of what is in sight, in px from the end. */
  const fromEnd = useRef(0)
  const last = useRef({ top: 0, end: 0 })
  const [isAway, setAway] = useState(false)

  const target = useCallback(() => {
    const box = scroller.current
    if (!box) return 0
    const end = box.scrollHeight - box.clientHeight
    const anchor = box.querySelector<HTMLElement>('[data-anchor]')
    // Where the answer fits without its question, all of it is shown, with what can be said next.
    if (!anchor || end <= anchor.offsetTop + anchor.offsetHeight) return end
    return anchor.offsetTop - marginPx
  }, [])

  const follow = useCallback(() => {
    const box = scroller.current
    if (box && follows.current && target() > box.scrollTop) box.scrollTop = target()
  }, [target])

  const onScroll = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const end = box.scrollHeight - box.clientHeight
    const toEnd = end - box.scrollTop
    // Only somebody who scrolls up leaves; what grows or goes below moves the place by itself.
    const hasChanged = end !== last.current.end
    if (toEnd < nearPx) follows.current = true
    else if (!hasChanged && box.scrollTop < last.current.top) follows.current = false
    last.current = { top: box.scrollTop, end }
    fromEnd.current = box.scrollHeight - box.scrollTop
    setAway(toEnd > hiddenPx)
  }, [])

  const toEnd = useCallback(() => {
    const box = scroller.current
    box?.scrollTo({ top: box.scrollHeight })
  }, [])

  // What is being read stays where it is when earlier messages come before it.
  useLayoutEffect(() => {
    const box = scroller.current
    if (box && !follows.current) box.scrollTop = box.scrollHeight - fromEnd.current
  }, [firstKey])
  useLayoutEffect(() => {
    if (anchorKey) follows.current = true
    follow()
  }, [anchorKey, follow])
  useLayoutEffect(follow, [lastKey, follow])
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      follow()
      onScroll()
    })
    if (content.current) observer.observe(content.current)
    if (scroller.current) observer.observe(scroller.current)
    return () => observer.disconnect()
  }, [follow, onScroll])

  return { scroller, content, onScroll, isAway, toEnd }
}
