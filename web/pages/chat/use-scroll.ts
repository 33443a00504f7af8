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

/**
 * Keeps the newest in sight as long as the reader is there, but never pushes the reader's own last
 * question off the screen: a long answer is read from its beginning.
 */
export function useScroll({ firstKey, lastKey, anchorKey }: ScrollInput) {
  const scroller = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  /** Of the top of what is in sight, in px from the end. */
  const fromEnd = useRef(0)
  const lastTop = useRef(0)
  const [isAway, setAway] = useState(false)

  const target = useCallback(() => {
    const box = scroller.current
    if (!box) return 0
    const end = box.scrollHeight - box.clientHeight
    const anchor = box.querySelector<HTMLElement>('[data-anchor]')
    return anchor ? Math.min(end, anchor.offsetTop - marginPx) : end
  }, [])

  const follow = useCallback(() => {
    const box = scroller.current
    if (box && follows.current && target() > box.scrollTop) box.scrollTop = target()
  }, [target])

  const onScroll = useCallback(() => {
    const box = scroller.current
    if (!box) return
    const toEnd = box.scrollHeight - box.clientHeight - box.scrollTop
    // Only somebody who scrolls up leaves; text that grows below moves the end away by itself.
    if (toEnd < nearPx) follows.current = true
    else if (box.scrollTop < lastTop.current) follows.current = false
    lastTop.current = box.scrollTop
    fromEnd.current = box.scrollHeight - box.scrollTop
    setAway(toEnd > nearPx * 2)
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
