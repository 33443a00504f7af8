import { describe, expect, it } from '@jest/globals'
import { outcomeOf } from './upload.js'

describe('outcomeOf', () => {
  it.each([200, 201, 202, 204])('takes %i for arrived', (status) => {
    expect(outcomeOf(status)).toEqual({ kind: 'accepted' })
  })

  it.each([0, 401, 403, 408, 429, 500, 502, 503])('will try again after %i', (status) => {
    expect(outcomeOf(status)).toEqual({ kind: 'unreachable' })
  })

  it.each([
    [400, 'refused'],
    [404, 'refused'],
    [413, 'too-large'],
    [415, 'bad-type'],
  ])('leaves %i to the customer', (status, reason) => {
    expect(outcomeOf(status)).toEqual({ kind: 'refused', reason })
  })
})
