import { describe, expect, it } from '@jest/globals'
import { backoffMs } from './backoff.js'

describe('backoffMs', () => {
  it('doubles and stops at half a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => backoffMs(attempt, 1))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
    ])
  })

  it('spreads clients over half of the time', () => {
    expect(backoffMs(3, 0)).toBe(4000)
  })
})
