import { describe, expect, it } from '@jest/globals'
import { classifyMessage, longestQuestion } from './classify-message.js'

describe('classifyMessage', () => {
  it.each([
    [{ text: '定期利率' }, { kind: 'question', text: '定期利率' }],
    [{ text: '  3年期?  ' }, { kind: 'question', text: '3年期?' }],
    [{ text: 'سؤال' }, { kind: 'question', text: 'سؤال' }],
    [
      { text: '这是什么', attachments: [{}] },
      { kind: 'question', text: '这是什么' },
    ],
    [{ text: '你好，怎么挂失' }, { kind: 'question', text: '你好，怎么挂失' }],
    [{}, { kind: 'empty' }],
    [{ text: ' \n\t ' }, { kind: 'empty' }],
    [{ text: '👍🏽👨‍👩‍👧' }, { kind: 'symbols' }],
    [{ text: '???' }, { kind: 'symbols' }],
    [
      { text: '', attachments: [{}, {}] },
      { kind: 'files', count: 2 },
    ],
    [{ value: { say: '怎么办理' } }, { kind: 'question', text: '怎么办理' }],
    [{ value: { act: 'repay' } }, { kind: 'form', value: { act: 'repay' } }],
    [{ text: '长'.repeat(longestQuestion + 1) }, { kind: 'too-long' }],
  ])('takes %j as %j', (message, kind) => {
    expect(classifyMessage(message)).toEqual(kind)
  })
})
