import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import type { Locks } from '../../core/locks.js'
import { eventually } from '../support/eventually.js'

/** What every `Locks` does. */
export function describeLocks(nodes: () => { here: Locks; there: Locks }): void {
  it('have one holder among all nodes', async () => {
    const { here, there } = nodes()
    const key = randomUUID()
    const tries = Array.from({ length: 10 }, (_, i) =>
      (i % 2 ? here : there).acquire(key, { ttlSeconds: 60 }),
    )
    expect((await Promise.all(tries)).filter((lock) => lock !== null)).toHaveLength(1)
  })

  it('are free again after release', async () => {
    const { here, there } = nodes()
    const key = randomUUID()
    const lock = await here.acquire(key, { ttlSeconds: 60 })
    await lock?.release()
    expect(await there.acquire(key, { ttlSeconds: 60 })).not.toBeNull()
  })

  it('are lost by whoever does not renew them, and then neither extended nor released by them', async () => {
    const { here, there } = nodes()
    const key = randomUUID()
    const lost = await here.acquire(key, { ttlSeconds: 0.1 })
    const taken = await eventually(async () => {
      const lock = await there.acquire(key, { ttlSeconds: 60 })
      expect(lock).not.toBeNull()
      return lock
    })
    expect(await lost?.extend(60)).toBe(false)
    await lost?.release()
    expect(await here.acquire(key, { ttlSeconds: 60 })).toBeNull()
    expect(await taken?.extend(60)).toBe(true)
  })

  it('are kept by whoever renews them', async () => {
    const { here, there } = nodes()
    const key = randomUUID()
    const lock = await here.acquire(key, { ttlSeconds: 0.2 })
    expect(await lock?.extend(60)).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await there.acquire(key, { ttlSeconds: 60 })).toBeNull()
  })

  it('of different keys have nothing to do with each other', async () => {
    const { here } = nodes()
    const [one, two] = [randomUUID(), randomUUID()]
    expect(await here.acquire(one, { ttlSeconds: 60 })).not.toBeNull()
    expect(await here.acquire(two, { ttlSeconds: 60 })).not.toBeNull()
  })
}
