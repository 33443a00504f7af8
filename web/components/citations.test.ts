import { describe, expect, it } from '@jest/globals'
import {
  citationsOf,
  findQuote,
  isAiWritten,
  splitAtMarks,
  withoutDefinitions,
} from './citations.js'

const answer = {
  type: 'message',
  text: '年利率 3.85% 起[1]。',
  entities: [
    {
      type: 'https://schema.org/Message',
      '@type': 'Message',
      additionalType: ['AIGeneratedContent'],
      citation: [
        {
          '@type': 'Claim',
          '@id': 'p-17',
          position: 1,
          appearance: {
            name: '小微信用贷说明',
            text: '年利率 3.85% 起',
            url: '/api/passages/p-17',
          },
        },
      ],
    },
  ],
}

describe('citationsOf', () => {
  it('reads the passages behind the marks', () => {
    expect(citationsOf(answer).get(1)).toEqual({
      position: 1,
      passageId: 'p-17',
      name: '小微信用贷说明',
      quote: '年利率 3.85% 起',
    })
    expect(isAiWritten(answer)).toBe(true)
  })

  it('finds the passage by its address when the claim has no id', () => {
    const claim = { position: 2, appearance: { url: '/api/passages/a%20b?x=1' } }
    const message = { type: 'message', entities: [{ citation: [claim] }] }
    expect(citationsOf(message).get(2)?.passageId).toBe('a b')
  })

  it('is empty for a message without any', () => {
    expect(citationsOf({ type: 'message' }).size).toBe(0)
    expect(isAiWritten({ type: 'message' })).toBe(false)
  })
})

describe('splitAtMarks', () => {
  const known = (position: number) => position === 1 || position === 2

  it('turns marks into chips and draws them to the word before', () => {
    expect(splitAtMarks('起存 [1][2]。乙', known)).toEqual([
      { kind: 'text', text: '起' },
      { kind: 'mark', position: 1, tail: '存' },
      { kind: 'mark', position: 2, tail: '' },
      { kind: 'text', text: '。乙' },
    ])
  })

  it('leaves numbers in brackets alone that cite nothing', () => {
    expect(splitAtMarks('附件[3]', known)).toEqual([{ kind: 'text', text: '附件[3]' }])
  })

  it('gives nothing for nothing', () => {
    expect(splitAtMarks('', known)).toEqual([])
  })
})

describe('findQuote', () => {
  it('finds the quoted part although its line breaks differ', () => {
    expect(findQuote('一、费用\n年费 200 元\n首年免', '年费 200 元 首年免')).toEqual([
      '一、费用\n',
      '年费 200 元\n首年免',
      '',
    ])
  })

  it('takes signs in the quote as they are', () => {
    expect(findQuote('利率(年化) 3.85%+', '(年化) 3.85%+')[1]).toBe('(年化) 3.85%+')
  })

  it('shows the passage without a mark when the quote is not in it', () => {
    expect(findQuote('甲', '乙')).toEqual(['甲', '', ''])
    expect(findQuote('甲', null)).toEqual(['甲', '', ''])
  })
})

describe('withoutDefinitions', () => {
  it('takes out what Markdown says of the marks, and nothing else', () => {
    const text = '见[1]。\n\n[1]: passage:p-17 "小微信用贷"\n[2]: passage:p-18 "办理指南"'
    expect(withoutDefinitions(text)).toBe('见[1]。')
    expect(withoutDefinitions('一、[1] 材料\n二、[2] 流程')).toBe('一、[1] 材料\n二、[2] 流程')
  })
})
