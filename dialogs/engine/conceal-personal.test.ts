import { describe, expect, it } from '@jest/globals'
import { concealPersonal } from './conceal-personal.js'
import type { Flow } from '../flow.js'

const slots: Flow['slots'] = { phone: { type: 'phone' }, topic: { type: 'text' } }
const flows = [{ name: 'call-back', slots } as Flow]

describe('concealPersonal', () => {
  it('masks what identifies a person, wherever a command carries it', () => {
    const phone = '+8613812345678'
    expect(
      concealPersonal(
        [
          { command: 'start-flow', flow: 'call-back', values: { phone, topic: 'a loan' } },
          { command: 'set-slot', slot: 'phone', value: phone },
          { command: 'correct-slot', slot: 'phone', value: null },
          { command: 'set-slot', slot: 'topic', value: 'a loan' },
          { command: 'skip' },
        ],
        flows,
      ),
    ).toEqual([
      {
        command: 'start-flow',
        flow: 'call-back',
        values: { phone: '138****5678', topic: 'a loan' },
      },
      { command: 'set-slot', slot: 'phone', value: '138****5678' },
      { command: 'correct-slot', slot: 'phone', value: null },
      { command: 'set-slot', slot: 'topic', value: 'a loan' },
      { command: 'skip' },
    ])
  })
})
