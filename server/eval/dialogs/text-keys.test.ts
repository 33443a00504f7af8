import { describe, expect, it } from '@jest/globals'
import { flows } from '../../../dialogs/index.js'
import { sentenceOf } from './text-keys.js'

const isIn = (key: string, reply: string) => {
  const sentence = sentenceOf(key, { locale: 'en', flows })
  if (!sentence.ok) throw new Error(sentence.problem)
  return sentence.isIn(reply)
}

describe('sentenceOf', () => {
  it('finds a sentence, whatever stands in its places', () => {
    expect(isIn('repair.skip', 'Skip')).toBe(true)
    expect(isIn('repair.corrected', 'All right, time is now 3 pm. And the rest?')).toBe(true)
    expect(isIn('repair.corrected', 'All right, let us go on.')).toBe(false)
  })

  it('finds a sentence of a flow', () => {
    const [flow] = flows
    const [[slot, question] = ['', '']] = Object.entries(flow!.sentences.en.ask)
    expect(isIn(`flow:${flow!.name}.ask.${slot}`, `Well. ${question}`)).toBe(true)
  })

  it.each(['repair.nothing', 'repair', 'flow:no-such-flow.title', 'repair.listSeparator.more'])(
    'says that there is no sentence %j',
    (key) => {
      expect(sentenceOf(key, { locale: 'en', flows })).toEqual({
        ok: false,
        problem: `there is no sentence "${key}"`,
      })
    },
  )
})
