import { useEffect, useState, type RefObject } from 'react'

export interface HiddenSides {
  start: boolean
  end: boolean
}

/** On which sides there is more than fits, as it is moved sideways. */
export function useHiddenSides(box: RefObject<HTMLElement | null>): HiddenSides {
  const [hidden, setHidden] = useState<HiddenSides>({ start: false, end: false })
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element
      const start = scrollLeft > 1
      const end = scrollLeft + clientWidth < scrollWidth - 1
      setHidden((now) => (now.start === start && now.end === end ? now : { start, end }))
    }
    const observer = new ResizeObserver(measure)
    for (const one of [element, ...element.children]) observer.observe(one)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [box])
  return hidden
}
