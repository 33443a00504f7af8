import { describe, expect, it } from '@jest/globals'
import type { Command } from '../../../dialogs/index.js'
import { expectedCommandSchema } from './command-notation.js'
import { matchesCommands, matchesValue } from './match.js'

const set = (slot: string, value: unknown): Command => ({ command: 'set-slot', slot, value })
const start = (flow: string, values = {}): Command => ({ command: 'start-flow', flow, values })
const ask: Command = { command: 'ask', question: '存款保险' }

describe('matchesCommands', () => {
  it.each<[unknown[], Command[], boolean]>([
    [['ask'], [ask], true],
    [['ask'], [{ command: 'cancel' }], false],
    [['ask'], [ask, ask], false],
    [[{ 'set-slot': { a: '1', b: '2' } }], [set('b', '2'), set('a', '1')], true],
    [[{ 'set-slot': { a: '1' } }], [set('a', '2')], false],
    [[{ 'set-slot': { a: 3.6 } }], [set('a', '3.6')], true],
    [[{ 'set-slot': { a: '*' } }], [set('a', 'anything')], true],
    [[{ 'set-slot': { a: '*' } }], [{ command: 'correct-slot', slot: 'a', value: '1' }], false],
    [[{ 'set-slot': { a: { amount: '5' } } }], [set('a', { amount: '5', currency: 'CNY' })], true],
    [['cancel', { 'hand-off': 'asked' }], [{ command: 'cancel' }, start('speak-to-person')], true],
    [[{ 'start-flow': 'x' }, 'ask'], [ask, start('x')], false],
    [[{ 'start-flow': 'x' }], [start('x', { more: 1 })], false],
    [[{ 'start-flow': 'x', values: { 'more?': '*' } }], [start('x', { more: 1 })], true],
    [[{ 'start-flow': 'x', values: { 'more?': '*' } }], [start('x')], true],
    [[{ 'start-flow': 'x', values: { more: '*' } }], [start('x')], false],
  ])('%j for %j is %j', (expected, got, matches) => {
    const commands = expected.flatMap((one) => expectedCommandSchema.parse(one))
    expect(matchesCommands(commands, got)).toBe(matches)
  })
})

describe('matchesValue', () => {
  it.each<[unknown, unknown, boolean]>([
    [null, undefined, true],
    [null, 'there', false],
    [{ a: null }, {}, true],
    [['a', 'b'], ['a', 'b'], true],
    [['a'], ['a', 'b'], false],
    [true, true, true],
  ])('%j for %j is %j', (expected, got, matches) => {
    expect(matchesValue(expected, got)).toBe(matches)
  })
})
