import { describe, expect, it } from '@jest/globals'
import { talkWith } from '../../test/support/talk.js'
import type { Command } from '../commands.js'
import { defineFlow, type Flow } from '../flow.js'
import { textsOf } from '../texts/index.js'

const { repair } = textsOf('en')
const slots = { size: '', colour: '', phone: '', more: '' }
const sentences = {
  title: 'the hats',
  examples: [],
  ask: { ...slots, size: 'Which size?', colour: 'Which colour?', phone: 'Your phone?' },
  help: slots,
  label: { size: 'size', colour: 'colour', phone: 'phone', more: 'others' },
}
const hats = defineFlow({
  name: 'hats',
  sentences: { 'zh-CN': sentences, en: sentences },
  continues: true,
  slots: {
    size: {
      type: 'number',
      check: (value) =>
        Number(value) > 70 ? { ok: false, problem: 'Nobody has it.' } : { ok: true, value },
    },
    colour: { type: 'choice', skippable: true, replaces: ['phone'] },
    phone: { type: 'phone', skippable: true },
    more: { type: 'yes-no', followUp: true },
  },
  finish: ({ values, left, onceKey }) => ({
    replies: [
      {
        text: [
          values.size,
          values.colour,
          values.phone,
          values.more,
          (left?.seen as string | undefined) ?? onceKey,
        ]
          .map((value) => value ?? '-')
          .join(' '),
      },
    ],
    leaves: { seen: values.size },
  }),
})
const { continues: _continues, ...closed } = hats
const other: Flow = { ...closed, name: 'other', slots: {} }

const start = (values = {}): Command => ({ command: 'start-flow', flow: 'hats', values })
const set = (slot: string, value: unknown): Command => ({ command: 'set-slot', slot, value })
const fix = (slot: string, value: unknown): Command => ({ command: 'correct-slot', slot, value })

/** A conversation in which hats have been shown. */
async function afterHats() {
  const talk = talkWith([hats, other])
  const values = { size: '56', colour: 'red', phone: '+8613800001234' }
  expect((await talk.hear(start(values))).said).toEqual(['56 red +8613800001234 - c|1|hats'])
  return talk
}

describe('a result that stays open', () => {
  it('is given anew with what is changed, under a key of its own', async () => {
    const { hear } = await afterHats()
    const { said, view } = await hear(fix('size', '58'))
    expect(said).toEqual([`${repair.corrected('size', '58')}\n\nYour phone?`])
    expect(view.stack[0]!.values).toEqual({ size: '58', colour: 'red' })
    expect((await hear({ command: 'skip' })).said).toEqual(['58 red - - 56'])
    const blue = await hear(fix('colour', 'blue'))
    expect(blue.said).toEqual([`${repair.corrected('colour', 'blue')}\n\n58 blue - - 58`])
    expect(blue.view.ended).toMatchObject({ flow: 'hats', values: { size: '58', colour: 'blue' } })
  })

  it('takes the rest from before where a new wish says only a part', async () => {
    const { hear } = await afterHats()
    expect((await hear(start({ colour: 'blue' }))).said[0]).toContain(repair.asBefore('size 56'))
  })

  it('forgets what was said for one answer only', async () => {
    const { hear } = await afterHats()
    await hear(fix('size', '58'))
    await hear({ command: 'skip' })
    expect((await hear(set('more', true))).said).toEqual(['58 red - true 58'])
    expect((await hear(fix('colour', 'blue'))).said[0]).toContain('58 blue - - 58')
  })

  it('asks again for what was refused instead of giving the old result', async () => {
    const { hear } = await afterHats()
    const { said, view } = await hear(fix('size', '99'))
    expect(said).toEqual(['Nobody has it.\n\nWhich size?'])
    expect(view.question).toMatchObject({ slot: 'size' })
  })

  it('holds nothing personal', async () => {
    const { hear, stored } = await afterHats()
    expect((await hear({ command: 'ask', question: 'x' })).view.ended!.values).toEqual({
      size: '56',
      colour: 'red',
    })
    expect(stored()).not.toContain('13800001234')
  })

  it.each([
    ['half an hour', (talk: ReturnType<typeof talkWith>) => talk.wait(0.6)],
    [
      'some messages about other things',
      async ({ hear }: ReturnType<typeof talkWith>) => {
        for (let n = 0; n < 7; n++) await hear({ command: 'ask', question: 'x' })
      },
    ],
    [
      'another flow',
      ({ hear }: ReturnType<typeof talkWith>) =>
        hear({ command: 'start-flow', flow: 'other', values: {} }),
    ],
  ])('is closed after %s', async (_, pass) => {
    const talk = await afterHats()
    await pass(talk)
    const { said, view } = await talk.hear(fix('size', '58'))
    expect(said).toEqual([repair.nothingToCorrect])
    expect(view.ended).toBeNull()
  })
})
