import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { mergeActivities, oldestSeq, watermarkOf } from './transcript.js'

const activity = (seq: number) => ({ id: `c|${String(seq).padStart(7, '0')}`, type: 'message' })
const idsOf = (list: { id?: string }[]) => list.map((a) => a.id)

describe('mergeActivities', () => {
  it('puts a late one where it belongs', () => {
    const merged = mergeActivities([activity(1), activity(3)], [activity(2)])
    expect(idsOf(merged)).toEqual(idsOf([1, 2, 3].map(activity)))
  })

  it('gives back the same list when nothing is new, so that nothing is drawn again', () => {
    const known = [activity(1), activity(2)]
    expect(mergeActivities(known, [activity(2), activity(1)])).toBe(known)
  })

  it('sorts by number where ids outgrow their padding', () => {
    const merged = mergeActivities([], [activity(10_000_000), activity(9_999_999)])
    expect(idsOf(merged)).toEqual(['c|9999999', 'c|10000000'])
  })

  it('leaves out what has no id: passing activities are not part of the transcript', () => {
    expect(mergeActivities([], [{ type: 'typing' }])).toEqual([])
  })

  it('shows each activity once and in order however deliveries overlap', () => {
    const deliveries = fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }))
    fc.assert(
      fc.property(deliveries, (batches) => {
        let known: ReturnType<typeof mergeActivities> = []
        for (const batch of batches) known = mergeActivities(known, batch.map(activity))
        const expected = [...new Set(batches.flat())].sort((a, b) => a - b)
        expect(idsOf(known)).toEqual(idsOf(expected.map(activity)))
      }),
    )
  })
})

describe('watermarkOf', () => {
  it('asks for everything while nothing is known, so that the greeting is not missed', () => {
    expect(watermarkOf([])).toBe('0')
  })

  it('goes on after the newest', () => {
    expect(watermarkOf([activity(4), activity(12)])).toBe('12')
    expect(oldestSeq([activity(4), activity(12)])).toBe(4)
  })
})
