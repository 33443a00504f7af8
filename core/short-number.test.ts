import { describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { shortNumber } from './short-number.js'

describe('shortNumber', () => {
  it('is the same for the same id, and hardly ever for another', () => {
    const numbers = Array.from({ length: 1_000 }, () => shortNumber('C', randomUUID()))
    expect(new Set(numbers).size).toBe(1_000)
    expect(shortNumber('C', 'one')).toBe(shortNumber('C', 'one'))
  })

  it('has no signs that are taken for another, and no vowels', () => {
    const signs = Array.from({ length: 1_000 }, (_, i) => shortNumber('P', `${i}`).slice(2)).join(
      '',
    )
    expect([...new Set(signs)].sort().join('')).toBe('23456789CDFHJKMNPRTWXY')
  })
})
