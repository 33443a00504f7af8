import { describe, expect, it } from '@jest/globals'
import { sentencesOf } from './frames.js'

describe('sentencesOf', () => {
  it('uses each way to fill a place, in as many sentences as the widest place has ways', () => {
    const sentences = sentencesOf('不(想|要|)(办|填)了', 10)
    expect(sentences).toHaveLength(3)
    const all = sentences.join(' ')
    for (const way of ['不想', '不要', '办了', '填了']) expect(all).toContain(way)
  })

  it('fills places within places, and leaves no gaps of what is left out', () => {
    for (const sentence of sentencesOf('not (quite |)(right|so (good |)now)', 10))
      expect(sentence).toMatch(/^not (quite )?(right|so (good )?now)$/)
  })

  it('makes no more than asked for, and always the same', () => {
    const frame = '(a|b|c|d|e|f)'
    expect(sentencesOf(frame, 4)).toHaveLength(4)
    expect(sentencesOf(frame, 4)).toEqual(sentencesOf(frame, 4))
    expect(sentencesOf('plain words', 4)).toEqual(['plain words'])
  })
})
