import { useEffect } from 'react'
import { brandPalette } from '../../components/brand-palette.js'

/** Puts a bank's colour on the document, for light and for dark ground. */
export function useBrandColours(colour: string | undefined): void {
  useEffect(() => {
    if (!colour) return
    const { style } = document.documentElement
    for (const ground of ['light', 'dark'] as const) {
      const { brand, onBrand, soft } = brandPalette(colour, ground)
      style.setProperty(`--${ground}-brand`, brand)
      style.setProperty(`--${ground}-on-brand`, onBrand)
      style.setProperty(`--${ground}-soft`, soft)
    }
  }, [colour])
}
