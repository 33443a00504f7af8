import { useEffect } from 'react'

/**
 * Keeps the page as high as what is visible above a phone's keyboard, which on iOS covers the page
 * instead of shrinking it.
 */
export function useViewportHeight(): void {
  useEffect(() => {
    const viewport = window.visualViewport
    if (!viewport) return
    const fit = () => {
      // While somebody zooms in, the page keeps its size: only the view of it is smaller.
      if (viewport.scale > 1.01) return
      const { style, classList } = document.documentElement
      style.setProperty('--page-height', `${viewport.height}px`)
      classList.toggle('keyboard-open', window.screen.height - viewport.height > 320 && isTouch())
      if (viewport.offsetTop > 0) window.scrollTo(0, 0)
    }
    fit()
    viewport.addEventListener('resize', fit)
    return () => viewport.removeEventListener('resize', fit)
  }, [])
}

function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches
}
