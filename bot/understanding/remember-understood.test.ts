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

type Values = Understanding['evidence']['values']

/** How often a message was understood that came twice, the second time as `again`. */
async function timesAsked(
  message: MessageToUnderstand,
  { values, again = {} }: { values?: Values; again?: Partial<MessageToUnderstand> },
) {
  const understander = counting(values)
  await understander.understand(message)
  return (await understander.understand({ ...message, ...again })).confidence
}

const choices = (label: string) => ({
  dialogue: { question: null, offered: [{ label }], stack: [], ended: null },
})
const today = [{ type: 'date', text: '今天' }]
const at = (time: string) => ({ now: new Date(`2026-11-22T${time}+08:00`) })

describe('rememberUnderstood', () => {
  it('understands the same words once', async () => {
    expect(await timesAsked(aMessage('挂失要带什么'), { again: { now: new Date() } })).toBe(1)
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

  it('understands the same words once where the same choices are on show', async () => {
    const message = aMessage('第一个', choices('Yes'))
    expect(await timesAsked(message, { again: choices('Yes') })).toBe(1)
    expect(await timesAsked(message, { again: choices('No') })).toBe(2)
    expect(await timesAsked(aMessage('第一个'), { again: choices('Yes') })).toBe(2)
  })

  it('understands the same words once a day where a day was said', async () => {
    const message = aMessage('今天开门吗', at('00:01'))
    expect(await timesAsked(message, { values: today, again: at('23:59') })).toBe(1)
    const tomorrow = { now: new Date('2026-11-23T00:01+08:00') }
    expect(await timesAsked(message, { values: today, again: tomorrow })).toBe(2)
  })

  it('understands anew and remembers that, when the day has passed', async () => {
    const understander = counting(today)
    const days = ['2026-11-22', '2026-11-23', '2026-11-23']
    const heard = []
    for (const day of days) {
      const message = aMessage('今天开门吗', { now: new Date(`${day}T10:00+08:00`) })
      heard.push((await understander.understand(message)).confidence)
    }
    expect(heard).toEqual([1, 2, 2])
  })

  it.each([
    ['a time was said', aMessage('现在开门吗'), [{ type: 'time', text: '现在' }]],
    ['a day and a time were said', aMessage('明天三点'), [{ type: 'date-time', text: '明天三点' }]],
    [
      'a flow is under way',
      aMessage('三年', { dialogue: { stack: [{ flow: 'loan', values: {}, skipped: [] }] } }),
      [],
    ],
    [
      'a question is open',
      aMessage('好的', { dialogue: { question: { kind: 'confirm', flow: 'loan' } } }),
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
    expect(await timesAsked(message, { values })).toBe(2)
  })
})
