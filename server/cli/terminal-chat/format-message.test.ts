import { describe, expect, it } from '@jest/globals'
import { presentReply } from '../../../adapters/channels/web-chat/present-reply.js'
import { cliTextsOf } from '../texts/index.js'
import { formatMessage } from './format-message.js'
import { isSpoken, readAnswer } from './read-answer.js'
import { createScreen } from './screen.js'

const bare = {
  ...{ id: 'c|0000004', timestamp: '2026-11-22T00:00:00.000Z', type: 'message' },
  from: { id: 'assistant', role: 'bot' },
}
const activity = {
  ...bare,
  ...presentReply(
    {
      text: '**3.85%** a year [1]\u001b[2J\n\n[1]: passage:p1 "Loan terms"',
      entities: [
        {
          type: 'https://schema.org/Message',
          additionalType: ['AIGeneratedContent'],
          citation: [
            { '@id': 'p1', position: 1, appearance: { name: 'Loan terms', text: 'From 3.85%' } },
          ],
        },
      ],
      choices: [{ label: 'Papers', say: 'Which papers?' }, { label: 'Another' }],
      parts: [
        {
          ...{ kind: 'facts', title: 'Small business loan', actions: [] },
          facts: [{ label: 'Term', value: '3 years' }],
        },
      ],
    },
    'dl_1',
  ),
}

describe('a message in the terminal', () => {
  it('shows the text, the card, the sources and what may be said next', () => {
    const shown = formatMessage(readAnswer(activity).reply, 'en')
    expect(shown.split('\n')).toEqual([
      ...['3.85% a year [1][2J', ''],
      ...['▪ Small business loan', 'Term: 3 years', ''],
      ...['Sources:', '[1] Loan terms', 'The above was written by AI', ''],
      ...['1. Papers', '2. Another'],
    ])
  })

  it('gives the terminal no orders', () => {
    expect(formatMessage(readAnswer(activity).reply, 'en')).not.toContain('\u001b')
  })

  it('is only what the bank says', () => {
    expect(isSpoken(activity)).toBe(true)
    expect(isSpoken({ ...activity, from: { id: 'dl_1', role: 'user' } })).toBe(false)
    expect(isSpoken({ ...activity, type: 'typing' })).toBe(false)
  })
})

describe('a number that is typed', () => {
  const many = Array.from({ length: 12 }, (_, i) => ({ label: `Branch ${i + 1}` }))

  it.each([
    ['1', 'Which papers?', [{ label: 'Papers', say: 'Which papers?' }]],
    ['12', 'Branch 12', many],
    ['13', '13', many],
    ['0', '0', many],
    ['500000', '500000', many],
  ])('%s says "%s"', (typed, said, choices) => {
    const screen = createScreen({
      write: () => {},
      prompt: () => {},
      texts: cliTextsOf('en'),
      locale: () => 'en',
    })
    screen.events.onActivities([{ ...bare, ...presentReply({ text: '?', choices }, 'dl_1') }])
    expect(screen.toSay(typed)).toBe(said)
  })

  it('stands for nothing once the customer has gone on', () => {
    const screen = createScreen({
      write: () => {},
      prompt: () => {},
      texts: cliTextsOf('en'),
      locale: () => 'en',
    })
    const offer = { ...bare, ...presentReply({ text: '?', choices: many }, 'dl_1') }
    const more = { ...bare, text: 'Take your time.' }
    screen.events.onActivities([offer, more])
    expect(screen.toSay('2')).toBe('Branch 2')
    screen.events.onActivities([{ ...bare, from: { role: 'user' }, text: 'no' }, more])
    expect(screen.toSay('2')).toBe('2')
  })
})
