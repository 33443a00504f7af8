import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { brandPalette, contrastOf } from './brand-palette.js'

const grounds = { light: '#ffffff', dark: '#1b242e' }

describe('brandPalette', () => {
  it('leaves a colour alone that is readable already', () => {
    expect(brandPalette('#0B6E63', 'light')).toMatchObject({ brand: '#0b6e63', onBrand: '#ffffff' })
  })

  it('keeps text readable for every colour a bank may choose', () => {
    const colour = fc.stringMatching(/^#[0-9a-f]{6}$/)
    fc.assert(
      fc.property(colour, fc.constantFrom('light', 'dark'), (hex, ground) => {
        const { brand, onBrand, soft } = brandPalette(hex, ground)
        const bodyInk = ground === 'light' ? '#16202a' : '#e8edf2'
        expect(contrastOf(brand, grounds[ground])).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(onBrand, brand)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(bodyInk, soft)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('takes the demo colour where a bank has given none that can be read', () => {
    expect(brandPalette('teal', 'light').brand).toBe('#0b6e63')
  })
})
