import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Command, DialogueView, OpenQuestion } from '../../../dialogs/index.js'
import { exampleFlows } from '../../../test/support/example-flows/index.js'
import {
  aMessage,
  aView,
  examplePlaces,
  exampleUnderstander,
} from '../../../test/support/understanding.js'

const pieces = fc.constantFrom(
  ...[
    '不对',
    '改成',
    '50万',
    '三年',
    '算了',
    '2',
    '第二个',
    '高新支行',
    '钟楼',
    '是',
    '吗',
    '？',
    '，',
    '\n',
  ],
  ...[
    'no',
    'actually',
    'make it',
    '3 years',
    'or',
    '不是',
    '另外',
    '👍🏽',
    '👨‍👩‍👧',
    'مرحبا',
    '\u202e',
    '\ud800',
  ],
  ...[
    '13812345678',
    '6月31日',
    '9'.repeat(40),
    '啊',
    '(',
    '[',
    '*',
    '\\',
    '$&',
    '…',
    '●●●●',
    'ﬁ',
    '㍿',
    '𠮷',
  ],
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 14 }).map((all) => all.join('')),
  fc.tuple(pieces, fc.integer({ min: 1, max: 5_000 })).map(([piece, times]) => {
    return piece.repeat(times).slice(0, 10_000)
  }),
)

const flows = exampleFlows.filter(({ name }) => name !== 'speak-to-person')
const values: Record<string, unknown> = {
  ...{ amount: { amount: '500000', currency: 'CNY', approximate: false }, term: { months: 36 } },
  ...{ when: '2026-11-19T14:00', name: '张三', place: examplePlaces.tower, day: '2026-11-01' },
}
const views = fc.constantFrom(...flows).chain((flow) => {
  const questions: (OpenQuestion | null)[] = [
    ...Object.keys(flow.slots).map((slot) => ({ kind: 'slot' as const, flow: flow.name, slot })),
    ...(['confirm', 'cancel', 'go-on'] as const).map((kind) => ({ kind, flow: flow.name })),
    null,
  ]
  return fc
    .record({
      question: fc.constantFrom(...questions),
      isUnderWay: fc.boolean(),
      filled: fc.subarray(Object.keys(flow.slots).filter((slot) => slot in values)),
      isOffered: fc.boolean(),
    })
    .map(({ question, isUnderWay, filled, isOffered }): DialogueView => {
      const held = Object.fromEntries(filled.map((slot) => [slot, values[slot]]))
      return aView({
        question: isUnderWay ? question : null,
        stack: isUnderWay ? [{ flow: flow.name, values: held, skipped: [] }] : [],
        offered: isOffered
          ? [{ label: '确认' }, { label: '跳过', command: { command: 'skip' } }]
          : [],
      })
    })
})

describe('the local understander', () => {
  it('makes something valid of whatever is said, wherever the dialogue stands', async () => {
    await fc.assert(
      fc.asyncProperty(texts, views, async (text, dialogue) => {
        const message = aMessage(text, { dialogue })
        const { commands, confidence } = await exampleUnderstander().understand(message)
        expect(commands.length).toBeGreaterThanOrEqual(1)
        expect(commands.length).toBeLessThanOrEqual(4)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        commands.forEach((command) => expectKnownSlots(command, dialogue))
      }),
      { numRuns: 400 },
    )
  })

  it('knows personal values by their type alone', async () => {
    const text = '身份证110105194912310021，邮箱a.b@example.com，电话13812345678'
    const { evidence } = await exampleUnderstander().understand(aMessage(text))
    expect(JSON.stringify(evidence)).not.toMatch(/1101|example|1381/)
    expect(evidence.values.map(({ type }) => type)).toEqual(['email', 'phone'])
  })
})

function expectKnownSlots(command: Command, { stack }: DialogueView): void {
  if (command.command === 'start-flow') {
    const flow = exampleFlows.find(({ name }) => name === command.flow)
    expect(Object.keys(flow!.slots)).toEqual(expect.arrayContaining(Object.keys(command.values)))
  }
  if (command.command === 'set-slot' || command.command === 'correct-slot') {
    const flow = exampleFlows.find(({ name }) => name === stack[0]!.flow)
    expect(Object.keys(flow!.slots)).toContain(command.slot)
  }
}
