import { describe, expect, it } from '@jest/globals'
import { confidencesOf, fitCalibration, type Judged } from './calibration.js'
import { createRandom } from './random.js'

describe('calibration', () => {
  it('makes confidence the share that is right', () => {
    const random = createRandom(7)
    const sample = Array.from({ length: 2_000 }, () => judgedByChance(random))
    const calibration = fitCalibration(sample)
    const bands = new Map<number, { said: number; right: number; count: number }>()
    for (const judged of Array.from({ length: 4_000 }, () => judgedByChance(random))) {
      const confidence = confidencesOf(calibration, judged)[0]!
      const key = Math.floor(confidence * 4)
      const band = bands.get(key) ?? { said: 0, right: 0, count: 0 }
      bands.set(key, {
        said: band.said + confidence,
        right: band.right + Number(judged.label === 0),
        count: band.count + 1,
      })
    }
    expect(bands.size).toBe(4)
    for (const { said, right, count } of bands.values())
      expect(Math.abs(said - right) / count).toBeLessThan(0.06)
  })

  it('learns how much it means that words are unknown', () => {
    const judge = (unknown: number, label: number): Judged => ({
      scores: Float64Array.of(0.3, -0.8),
      unknown,
      label,
    })
    const often = Array.from({ length: 100 }, () => [judge(0, 0), judge(0.9, -1)]).flat()
    const calibration = fitCalibration(often)
    expect(confidencesOf(calibration, judge(0, 0))[0]).toBeGreaterThan(0.8)
    expect(confidencesOf(calibration, judge(0.9, 0))[0]).toBeLessThan(0.2)
  })

  it('stays at what is usual when there is nothing to learn from', () => {
    const [sure, unsure] = [0.8, -0.8].map((score) => ({
      scores: Float64Array.of(score, -1),
      unknown: 0,
    }))
    const calibration = fitCalibration([])
    expect(confidencesOf(calibration, sure!)[0]).toBeGreaterThan(0.9)
    expect(confidencesOf(calibration, unsure!)[0]).toBeLessThan(0.1)
  })
})

// Half of them mean none; a score is 0.5 on average where its intent is meant, -0.5 elsewhere.
function judgedByChance(random: () => number): Judged {
  const label = random() < 0.5 ? -1 : Math.floor(random() * 3)
  const noise = () => (random() + random() + random() + random() - 2) * 0.9
  const scores = Float64Array.from([0, 1, 2], (i) => (i === label ? 0.5 : -0.5) + noise())
  return { scores, unknown: 0.5, label }
}
