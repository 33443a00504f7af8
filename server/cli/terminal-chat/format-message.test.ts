import { describe, expect, it } from '@jest/globals'
import { cliTextsOf } from '../texts/index.js'
import { formatMessage } from './format-message.js'
import { isSpoken, readAnswer } from './read-answer.js'

const activity = {
  ...{ id: 'c|0000004', timestamp: '2026-11-22T00:00:00.000Z', type: 'message' },
  from: { id: 'assistant', role: 'bot' },
  text: '**3.85%** a year [1]\u001b[2J',
  entities: [
    {
      type: 'https://schema.org/Message',
      additionalType: ['AIGeneratedContent'],
      citation: [
        { '@id': 'p1', position: 1, appearance: { name: 'Loan terms', text: 'From 3.85%' } },
      ],
    },
  ],
  suggestedActions: { actions: [{ type: 'imBack', title: 'Papers', value: 'Which papers?' }] },
  attachments: [{ content: { branchline: { kind: 'product', name: 'Small business loan' } } }],
}

describe('a message in the terminal', () => {
  it('shows the text, the card, the sources and what may be said next', () => {
    const shown = formatMessage(readAnswer(activity), cliTextsOf('en'))
    expect(shown.split('\n')).toEqual([
      '3.85% a year [1][2J',
      '  ▪ Small business loan',
      'Sources:',
      '  [1] Loan terms',
      '  1. Which papers?',
    ])
  })

  it('gives the terminal no orders', () => {
    expect(formatMessage(readAnswer(activity), cliTextsOf('en'))).not.toContain('\u001b')
  })

  it('is only what the bank says', () => {
    expect(isSpoken(activity)).toBe(true)
    expect(isSpoken({ ...activity, from: { id: 'dl_1', role: 'user' } })).toBe(false)
    expect(isSpoken({ ...activity, type: 'typing' })).toBe(false)
  })
})
