import { describe, expect, it } from '@jest/globals'
import { replies } from '../../test/support/replies.js'
import { isDrawn } from './Card.js'

describe('a card of ours', () => {
  it.each(replies.flatMap(({ reply }) => reply.parts ?? []))('is drawn: $kind', (part) => {
    expect(isDrawn(part)).toBe(true)
  })

  it.each(['ticket', 'toString'])('is left to the library where it is new here: %s', (kind) => {
    expect(isDrawn({ kind })).toBe(false)
  })
})
