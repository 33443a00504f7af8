import { describe, expect, it } from '@jest/globals'
import { withCapitals } from './with-capitals.js'

describe('labels', () => {
  it('begin with a capital where they stand alone, and say what they said', () => {
    const facts = [{ label: 'time to call', value: 'any time' }]
    const columns = [{ label: 'month', align: 'start' as const }]
    expect(
      withCapitals({
        text: 'noted: topic loans.',
        choices: [{ label: 'loans', say: 'about loans' }, { label: '贷款' }],
        parts: [
          { kind: 'facts', title: 'your call-back', facts, actions: [] },
          { kind: 'table', title: 'the plan', columns, rows: [['first']] },
        ],
      }),
    ).toEqual({
      text: 'noted: topic loans.',
      choices: [{ label: 'Loans', say: 'about loans' }, { label: '贷款' }],
      parts: [
        {
          ...{ kind: 'facts', title: 'Your call-back', actions: [] },
          facts: [{ label: 'Time to call', value: 'any time' }],
        },
        {
          ...{ kind: 'table', title: 'The plan', rows: [['first']] },
          columns: [{ label: 'Month', align: 'start' }],
        },
      ],
    })
  })
})
