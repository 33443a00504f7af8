import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import type { RateLimits } from '../../core/rate-limits.js'
import { eventually } from '../support/eventually.js'

/** What every `RateLimits` does. */
export function describeRateLimits(nodes: () => { here: RateLimits; there: RateLimits }): void {
  it('allow so many uses over all nodes and say when there will be more', async () => {
    const { here, there } = nodes()
    const key = randomUUID()
    const limit = { uses: 3, windowSeconds: 60 }
    expect(await here.use(key, limit)).toEqual({ allowed: true, remaining: 2 })
    expect(await there.use(key, limit)).toEqual({ allowed: true, remaining: 1 })
    expect(await here.use(key, limit)).toEqual({ allowed: true, remaining: 0 })
    const refused = await there.use(key, limit)
    if (refused.allowed) throw new Error('a fourth use was allowed')
    const { retryAfterSeconds } = refused
    expect(Number.isInteger(retryAfterSeconds)).toBe(true)
    expect(retryAfterSeconds).toBeGreaterThanOrEqual(1)
    expect(retryAfterSeconds).toBeLessThanOrEqual(60)
  })

  it('count at once what comes at once', async () => {
    const { here, there } = nodes()
    const key = randomUUID()
    const uses = Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? here : there).use(key, { uses: 5, windowSeconds: 60 }),
    )
    expect((await Promise.all(uses)).filter((outcome) => outcome.allowed)).toHaveLength(5)
  })

  it('begin again with a new window', async () => {
    const { here } = nodes()
    const key = randomUUID()
    const limit = { uses: 1, windowSeconds: 1 }
    await here.use(key, limit)
    await eventually(async () => expect((await here.use(key, limit)).allowed).toBe(true))
  })

  it('count each key and each limit apart', async () => {
    const { here } = nodes()
    const key = randomUUID()
    await here.use(key, { uses: 1, windowSeconds: 60 })
    expect((await here.use(`${key}-other`, { uses: 1, windowSeconds: 60 })).allowed).toBe(true)
    expect((await here.use(key, { uses: 10, windowSeconds: 60 })).allowed).toBe(true)
    expect((await here.use(key, { uses: 1, windowSeconds: 60 })).allowed).toBe(false)
  })
}
