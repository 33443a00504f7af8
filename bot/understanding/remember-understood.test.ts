import { describe, expect, it } from '@jest/globals'
import { aMessage } from '../../test/support/understanding.js'
import { rememberUnderstood } from './remember-understood.js'
import type { MessageToUnderstand, Understanding } from './understanding.js'

/** Understands every message anew, and says how often it was asked. */
function counting(values: Understanding['evidence']['values'] = []) {
  let times = 0
  return rememberUnderstood({
    understand: ({ text }) =>
      Promise.resolve({
        commands: [{ command: 'ask', question: text }],
        confidence: (times += 1),
        by: 'local',
        evidence: { intents: [], values },
      }),
  })
}

async function timesAsked(message: MessageToUnderstand, values?: { type: string; text: string }[]) {
  const understander = counting(values)
  await understander.understand(message)
  return (await understander.understand({ ...message, now: new Date() })).confidence
}

describe('rememberUnderstood', () => {
  it('understands the same words once', async () => {
    expect(await timesAsked(aMessage('挂失要带什么'))).toBe(1)
    const understander = counting()
    await understander.understand(aMessage('挂失要带什么'))
    expect((await understander.understand(aMessage('挂失要多久'))).confidence).toBe(2)
    expect(
      (await understander.understand(aMessage('挂失要带什么', { locale: 'en' }))).confidence,
    ).toBe(3)
    const vocabulary = { branches: [], services: [], products: [], places: [] }
    expect(
      (await understander.understand(aMessage('挂失要带什么', { vocabulary }))).confidence,
    ).toBe(4)
  })

  it.each([
    ['a day was said', aMessage('明天开门吗'), [{ type: 'date', text: '明天' }]],
    ['something was offered', aMessage('1', { dialogue: { offered: [{ label: 'Yes' }] } }), []],
    [
      'a flow is under way',
      aMessage('三年', { dialogue: { stack: [{ flow: 'loan', values: {}, skipped: [] }] } }),
      [],
    ],
    [
      'a number is masked in it',
      aMessage('138****1234', {
        personal: [{ kind: 'phone', value: '+8613800001234', mask: '138****1234' }],
      }),
      [],
    ],
  ])('understands anew where %s', async (_case, message, values) => {
    expect(await timesAsked(message, values)).toBe(2)
  })
})
