import { randomUUID } from 'node:crypto'
import { expect, it } from '@jest/globals'
import type { KeyValue } from '../../core/key-value.js'
import { eventually } from '../support/eventually.js'

/** What every `KeyValue` does. */
export function describeKeyValue(nodes: () => { here: KeyValue; there: KeyValue }): void {
  it('keeps a value for every node', async () => {
    const { here, there } = nodes()
    const key = randomUUID()
    await here.set(key, '值 \u{1F3E6}')
    expect(await there.get(key)).toBe('值 \u{1F3E6}')
    await there.set(key, '')
    expect(await here.get(key)).toBe('')
  })

  it('knows nothing of a key that was never set or was deleted', async () => {
    const { here } = nodes()
    const key = randomUUID()
    expect(await here.get(key)).toBeNull()
    await here.delete(key)
    await here.set(key, 'a')
    await here.delete(key)
    expect(await here.get(key)).toBeNull()
  })

  it('forgets a value when its time is over', async () => {
    const { here } = nodes()
    const key = randomUUID()
    await here.set(key, 'a', { ttlSeconds: 0.2 })
    await eventually(async () => expect(await here.get(key)).toBeNull())
    expect(await here.setIfAbsent(key, 'b', { ttlSeconds: 0.2 })).toBe(true)
    await eventually(async () => expect(await here.get(key)).toBeNull())
  })

  it('keeps a value for good when it is set again without a time', async () => {
    const { here } = nodes()
    const key = randomUUID()
    await here.set(key, 'a', { ttlSeconds: 0.1 })
    await here.set(key, 'b')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await here.get(key)).toBe('b')
  })

  it('lets exactly one of many set what is absent', async () => {
    const { here, there } = nodes()
    const key = randomUUID()
    const tries = Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? here : there).setIfAbsent(key, String(i), { ttlSeconds: 60 }),
    )
    const winners = (await Promise.all(tries)).flatMap((won, i) => (won ? [String(i)] : []))
    expect(winners).toHaveLength(1)
    expect(await here.get(key)).toBe(winners[0])
  })
}
