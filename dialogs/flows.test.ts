import { describe, expect, it } from '@jest/globals'
import { locales } from '../core/locale.js'
import { forbiddenWording } from '../core/products/index.js'
import { flows } from './index.js'

const cases = flows.flatMap((flow) => locales.map((locale) => ({ name: flow.name, flow, locale })))

describe.each(cases)('the sentences of $name in $locale', ({ flow, locale }) => {
  const sentences = flow.sentences[locale]
  const slots = Object.keys(flow.slots)

  it('are enough to learn from, and each only once', () => {
    expect(new Set(sentences.examples).size).toBe(sentences.examples.length)
    expect(sentences.examples.length).toBeGreaterThanOrEqual(15)
  })

  it('ask for every slot and help with words of their own', () => {
    for (const texts of [sentences.ask, sentences.help, sentences.label])
      expect(Object.keys(texts).sort()).toEqual([...slots].sort())
    for (const slot of slots) expect(sentences.help[slot]).not.toBe(sentences.ask[slot])
  })

  it('give a word one meaning in a slot', () => {
    for (const [slot, byValue] of Object.entries(sentences.words ?? {})) {
      const expressions = Object.values(byValue ?? {}).flat()
      expect(slots).toContain(slot)
      expect(new Set(expressions).size).toBe(expressions.length)
    }
  })
})

it('uses no wording that is forbidden about products where it talks of them', () => {
  const aboutProducts = cases.filter(({ name }) => /product|repayment/.test(name))
  expect(aboutProducts).toHaveLength(4)
  for (const { flow, locale } of aboutProducts) {
    const { title, ask, help } = flow.sentences[locale]
    const said = [title, ...Object.values(ask), ...Object.values(help)]
    expect(said.flatMap(forbiddenWording)).toEqual([])
  }
})

it('begins no two flows with the same words', () => {
  const examples = cases.flatMap(({ flow, locale }) => flow.sentences[locale].examples)
  expect(examples.filter((one, index) => examples.indexOf(one) < index)).toEqual([])
})
