import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { splitText } from './split-text.js'

describe('a text that is too long', () => {
  it.each([
    {
      ...{ how: 'between paragraphs', text: '第一段话。第二句。\n\n另一段', bytes: 36 },
      pieces: ['第一段话。第二句。', '另一段'],
    },
    {
      ...{ how: 'between lines', text: '年利率：3.85%\n期限：一年', bytes: 30 },
      pieces: ['年利率：3.85%', '期限：一年'],
    },
    {
      ...{ how: 'between sentences', text: '先说结论是这样。再说原因，很长。', bytes: 36 },
      pieces: ['先说结论是这样。', '再说原因，很长。'],
    },
    {
      ...{ how: 'behind a closing quotation mark', text: '他说“好。”然后走了', bytes: 20 },
      pieces: ['他说“好。”', '然后走了'],
    },
    {
      ...{ how: 'between words', text: 'one two three four', bytes: 10 },
      pieces: ['one two', 'three four'],
    },
    {
      ...{ how: 'not inside an address', text: '请打开 https://a.example/b.c?d=1', bytes: 30 },
      pieces: ['请打开', 'https://a.example/b.c?d=1'],
    },
    { how: 'nowhere when it fits', text: '短', bytes: 4, pieces: ['短'] },
  ])('is cut $how', ({ text, bytes, pieces }) => {
    expect(splitText(text, bytes)).toEqual(pieces)
  })

  it('keeps what is read as one character together', () => {
    const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'
    expect(splitText(family.repeat(3), 40)).toEqual([family.repeat(2), family])
  })

  it('takes even a character of a thousand marks apart', () => {
    const tower = `e${'\u0301'.repeat(1_000)}`
    const pieces = splitText(tower, 100)
    expect(pieces.join('')).toBe(tower)
    expect(Math.max(...pieces.map((piece) => Buffer.byteLength(piece)))).toBeLessThanOrEqual(100)
  })

  it('loses nothing but spaces, and keeps to its limit', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 }).map((some) => some.toWellFormed())
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 200 }), (some, bytes) => {
        const pieces = splitText(some, bytes)
        expect(pieces.join('').replace(/\s/g, '')).toBe(some.replace(/\s/g, ''))
        for (const piece of pieces) {
          expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(bytes)
          expect(piece.isWellFormed()).toBe(true)
        }
      }),
    )
  })
})
