import { describe, expect, it } from '@jest/globals'
import type { Command } from '../commands.js'
import { defineFlow, type Flow } from '../flow.js'
import { textsOf } from '../texts/index.js'
import { talkWith } from '../../test/support/talk.js'

const { repair } = textsOf('en')

const sentences = {
  title: 'your booking',
  examples: [],
  ask: { day: 'Which day?', guests: 'How many guests?', phone: 'Your phone?', window: 'Window?' },
  help: { day: 'Any day but Sunday.', guests: 'A number.', phone: 'To call you.', window: 'Seat.' },
  label: { day: 'day', guests: 'guests', phone: 'phone', window: 'window seat' },
}
const booking = defineFlow({
  name: 'booking',
  sentences: { 'zh-CN': sentences, en: sentences },
  slots: {
    day: { type: 'date' },
    guests: {
      type: 'number',
      check: (value, { values }) =>
        Number(value) > 8 || (values.day === '2026-12-24' && Number(value) > 4)
          ? { ok: false, problem: 'That is more than we can seat.' }
          : { ok: true, value },
    },
    phone: { type: 'phone', skippable: true },
    window: { type: 'yes-no', neededWhen: ({ guests }) => Number(guests) < 3 },
  },
  confirm: ({ values }) => ({ text: `Table for ${values.guests} on ${values.day}?` }),
  finish: ({ values, onceKey }) => ({
    replies: [{ text: `Booked for ${values.guests}, ${values.phone ?? 'no phone'}.` }],
    effects: [{ name: 'booked', guests: values.guests ?? null, onceKey }],
  }),
})

const oneQuestion = {
  title: 'the menu',
  examples: [],
  ask: { dish: 'Which dish?' },
  help: { dish: 'Any.' },
  label: { dish: 'dish' },
}
const menu = defineFlow({
  name: 'menu',
  sentences: { 'zh-CN': oneQuestion, en: oneQuestion },
  slots: {
    dish: {
      type: 'choice',
      choices: () => [
        { value: 'fish', label: 'Fish' },
        { value: 'rice', label: 'Rice' },
      ],
    },
  },
  finish: ({ values }) => {
    if (values.dish === 'rice') throw new Error('the kitchen is on fire')
    return { replies: [{ text: `We have ${values.dish}.` }] }
  },
})

const talk = (flows: Flow[] = [booking, menu]) => talkWith(flows)
const start = (flow: string, values = {}): Command => ({ command: 'start-flow', flow, values })
const set = (slot: string, value: unknown): Command => ({ command: 'set-slot', slot, value })
const fix = (slot: string, value: unknown): Command => ({ command: 'correct-slot', slot, value })
const yes: Command = { command: 'confirm', yes: true }
const no: Command = { command: 'confirm', yes: false }

describe('a flow', () => {
  it('asks for what is missing, reads back and finishes', async () => {
    const { hear } = talk()
    expect((await hear(start('booking', { day: '2026-12-01' }))).said).toEqual([
      'Noted: day 1 December 2026.\n\nHow many guests?',
    ])
    expect((await hear(set('guests', '5'))).said).toEqual(['Your phone?'])
    expect((await hear(set('phone', '+8613800001234'))).said).toEqual([
      'Table for 5 on 2026-12-01?',
    ])
    const end = await hear(yes)
    expect(end.said).toEqual(['Booked for 5, +8613800001234.'])
    expect(end.effects).toEqual([{ name: 'booked', guests: '5', onceKey: 'c|1|booking' }])
    expect(end.view).toEqual({ question: null, offered: [], stack: [], ended: null })
  })

  it('takes several values of one sentence and asks only for the rest', async () => {
    const { hear } = talk()
    await hear(start('booking'))
    const { said, view } = await hear(
      set('day', '2026-12-01'),
      set('guests', '2'),
      set('phone', '+8613800001234'),
    )
    expect(said).toEqual(['Noted: day 1 December 2026, guests 2, phone 138****1234.\n\nWindow?'])
    expect(view.stack[0]?.values.phone).toBe('138****1234')
    expect((await hear(yes)).said).toEqual(['Table for 2 on 2026-12-01?'])
  })

  it('explains a refused value, and offers a person after two failed tries', async () => {
    const { hear } = talk()
    await hear(start('booking', { day: '2026-12-01' }))
    expect((await hear(set('guests', '80'))).said[0]).toContain('more than we can seat')
    const second = await hear({ command: 'unclear' })
    expect(second.said[0]).toContain(repair.triedTwice)
    expect(second.view.offered.map(({ label }) => label)).toEqual([repair.person, repair.cancel])
  })

  it('asks again for what a correction makes impossible', async () => {
    const { hear } = talk()
    await hear(start('booking', { day: '2026-12-01', guests: '6' }))
    const { said, view } = await hear(fix('day', '2026-12-24'))
    expect(said[0]).toContain('more than we can seat')
    expect(said[0]).toContain(repair.corrected('day', '24 December 2026'))
    expect(view.question).toEqual({ kind: 'slot', flow: 'booking', slot: 'guests' })
  })

  it('skips what may be skipped only', async () => {
    const { hear } = talk()
    await hear(start('booking'))
    expect((await hear({ command: 'skip' })).said).toEqual([
      `${repair.cannotSkip('day')}\n\nWhich day?`,
    ])
    await hear(set('day', '2026-12-01'), set('guests', '5'))
    expect((await hear({ command: 'skip' })).said).toEqual(['Table for 5 on 2026-12-01?'])
  })

  it('says what a question means and says the last thing again', async () => {
    const { hear } = talk()
    await hear(start('booking'))
    expect((await hear({ command: 'clarify' })).said).toEqual(['Any day but Sunday.\n\nWhich day?'])
    const again = await hear({ command: 'repeat' })
    expect(again.said).toEqual(['Any day but Sunday.\n\nWhich day?'])
    expect(again.view.question).toEqual({ kind: 'slot', flow: 'booking', slot: 'day' })
  })

  it('lets the customer change one thing instead of confirming', async () => {
    const { hear } = talk()
    await hear(start('booking', { day: '2026-12-01', guests: '5' }))
    await hear({ command: 'skip' })
    const asked = await hear(no)
    expect(asked.view.offered.map(({ label }) => label)).toContain(repair.change('guests'))
    expect((await hear(fix('guests', null))).said[0]).toContain('How many guests?')
    expect((await hear(set('guests', '4'))).said).toEqual(['Table for 4 on 2026-12-01?'])
  })

  it('starts over', async () => {
    const { hear } = talk()
    await hear(start('booking', { day: '2026-12-01' }))
    const { said, view } = await hear({ command: 'start-over' })
    expect(said).toEqual([`${repair.startedOver}\n\nWhich day?`])
    expect(view.stack[0]?.values).toEqual({})
  })

  it('keeps what was said when its end fails, and tries again', async () => {
    const { hear } = talk()
    const failed = await hear(start('menu', { dish: 'rice' }))
    expect(failed.said.join()).toMatch(/did not work/)
    expect(failed.view.stack[0]?.values).toEqual({ dish: 'rice' })
    expect((await hear(fix('dish', 'fish'))).said.join()).toContain('We have fish.')
  })
})

describe('cancelling', () => {
  it('asks first when something would be lost', async () => {
    const { hear } = talk()
    await hear(start('booking', { day: '2026-12-01' }))
    expect((await hear({ command: 'cancel' })).view.question?.kind).toBe('cancel')
    expect((await hear(no)).said).toEqual([`${repair.goesOn}\n\nHow many guests?`])
    await hear({ command: 'cancel' })
    const done = await hear(yes)
    expect(done.said).toEqual([repair.cancelled('your booking')])
    expect(done.view.stack).toEqual([])
  })

  it('does not ask when nothing was said yet, and knows when nothing is under way', async () => {
    const { hear } = talk()
    await hear(start('booking'))
    expect((await hear({ command: 'cancel' })).said).toEqual([repair.cancelled('your booking')])
    expect((await hear({ command: 'cancel' })).said).toEqual([repair.nothingToCancel])
  })
})

describe('leaving and coming back', () => {
  it('answers a question and puts the open one again', async () => {
    const { hear } = talk()
    await hear(start('booking'))
    expect((await hear({ command: 'ask', question: 'dogs' })).said).toEqual([
      'About dogs.',
      'Back to your booking:\n\nWhich day?',
    ])
  })

  it('goes through another flow and returns to the first', async () => {
    const { hear } = talk()
    await hear(start('booking', { day: '2026-12-01' }))
    expect((await hear(start('menu'))).said).toEqual(['Which dish?'])
    expect((await hear(set('dish', 'fish'))).said).toEqual([
      'We have fish.',
      'Back to your booking:\n\nHow many guests?',
    ])
  })

  it('never has a flow twice: what waits below comes to the top with what it knows', async () => {
    const { hear } = talk()
    await hear(start('booking', { day: '2026-12-01' }))
    await hear(start('menu'))
    const { said, view } = await hear(start('booking', { guests: '3' }))
    expect(said[0]).toContain('Your phone?')
    expect(view.stack.map(({ flow }) => flow)).toEqual(['booking', 'menu'])
  })

  it('corrects a flow that waits below', async () => {
    const { hear } = talk()
    await hear(start('booking', { day: '2026-12-01', guests: '2' }))
    await hear(start('menu'))
    const { said, view } = await hear({
      command: 'correct-slot',
      flow: 'booking',
      slot: 'guests',
      value: '3',
    })
    expect(said[0]).toContain(repair.corrected('guests', '3'))
    expect(view.stack[1]?.values.guests).toBe('3')
    expect(view.question).toEqual({ kind: 'slot', flow: 'menu', slot: 'dish' })
  })

  it('does two intents of one message one after the other', async () => {
    const { hear } = talk()
    const { said, view } = await hear(start('menu'), start('booking'))
    expect(said).toEqual(['First the menu, then your booking.\n\nWhich dish?'])
    expect(view.stack.map(({ flow }) => flow)).toEqual(['menu'])
    expect((await hear(set('dish', 'fish'))).said).toEqual([
      'We have fish.',
      'Next: your booking.\n\nWhich day?',
    ])
  })

  it('asks after hours whether to go on, and then takes what was said', async () => {
    const { hear, wait } = talk()
    await hear(start('booking', { day: '2026-12-01' }))
    wait(5)
    const back = await hear(set('guests', '5'))
    expect(back.said).toEqual([repair.goOnQuestion('your booking')])
    expect((await hear(yes)).said).toEqual(['Your phone?'])
  })

  it('drops what was left when the customer does not go on', async () => {
    const { hear, wait } = talk()
    await hear(start('booking', { day: '2026-12-01' }))
    wait(5)
    await hear(set('guests', '5'))
    const { said, view } = await hear(no)
    expect(said).toEqual([repair.cancelled('your booking')])
    expect(view.stack).toEqual([])
  })

  it('answers a new question after hours before it asks whether to go on', async () => {
    const { hear, wait } = talk()
    await hear(start('booking', { day: '2026-12-01' }))
    wait(5)
    expect((await hear({ command: 'ask', question: 'fees' })).said).toEqual([
      'About fees.',
      repair.goOnQuestion('your booking'),
    ])
  })

  it('changes the language in the middle', async () => {
    const { hear } = talk()
    await hear(start('booking'))
    const { said } = await hear({ command: 'change-language', locale: 'zh-CN' })
    expect(said[0]).toContain(textsOf('zh-CN').repair.languageChanged)
  })
})

describe('what is remembered', () => {
  it('holds no personal value in clear', async () => {
    const { hear, stored } = talk()
    await hear(start('booking', { phone: '+8613800001234' }))
    expect(stored()).toContain('booking')
    expect(stored()).not.toContain('13800001234')
  })
})
