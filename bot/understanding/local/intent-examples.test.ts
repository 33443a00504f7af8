import { describe, expect, it } from '@jest/globals'
import { flows } from '../../../dialogs/index.js'
import { exampleFlows } from '../../../test/support/example-flows/index.js'
import { aMessage, ask, start } from '../../../test/support/understanding.js'
import { ownExamples, readIntentExamples } from './intent-examples.js'
import { createLocalUnderstander } from './local-understander.js'

const context = { file: 'mine.csv', flows: exampleFlows.map(({ name }) => name) }

describe('readIntentExamples', () => {
  it('reads sentences and what they begin, quoted or not', () => {
    const csv = '\ufefftext,category\n"小贷，多少钱",plan\n\n信用卡年费,ask\r\n'
    expect(readIntentExamples(csv, context)).toEqual({
      ok: true,
      examples: [
        { text: '小贷，多少钱', category: 'plan' },
        { text: '信用卡年费', category: 'ask' },
      ],
    })
  })

  it('names every bad line by its number', () => {
    const csv = 'text,category\n转账,transfer\n,plan\n年费,ask\n余额\n'
    expect(readIntentExamples(csv, context)).toEqual({
      ok: false,
      problems: [
        expect.stringMatching(
          /^mine\.csv:2: there is no flow "transfer"; write one of .*plan.*ask$/,
        ),
        'mine.csv:3: the text is missing',
        'mine.csv:5: the category is missing',
      ],
    })
  })

  it.each([
    ['sentence,flow\n转账,plan\n', 'mine.csv:1: the header must be text,category'],
    ['text,category\n"转账,plan\n', /^mine\.csv: .*line 2/],
  ])('says what is wrong with the file as a whole', (csv, problem) => {
    expect(readIntentExamples(csv, context)).toEqual({
      ok: false,
      problems: [expect.stringMatching(problem)],
    })
  })
})

describe('examples', () => {
  it('of the product name flows that there are', () => {
    const names = flows.map(({ name }) => name)
    const own = ownExamples(names)
    expect(own.filter(({ text, category }) => !text || !category)).toEqual([])
    expect(new Set(own.map(({ category }) => category))).toEqual(new Set([...names, 'ask']))
    expect(ownExamples([]).every(({ category }) => category === 'ask')).toBe(true)
  })

  it('of a bank change what its customers begin', async () => {
    const said = '我想要那个蓝莓套餐'
    const heardBy = async (examples: { text: string; category: string }[]) => {
      const local = createLocalUnderstander({ flows: exampleFlows, examples })
      return (await local.understand(aMessage(said))).commands
    }
    expect(await heardBy([])).toEqual([ask(said)])
    const more = ['蓝莓套餐', '给我来个蓝莓套餐', '蓝莓套餐怎么弄'].map((text) => ({
      ...{ text, category: 'plan' },
    }))
    expect(await heardBy(more)).toEqual([start('plan')])
  })
})
