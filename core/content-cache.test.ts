import { describe, expect, it } from '@jest/globals'
import { createContentCache } from './content-cache.js'

describe('the content cache', () => {
  function counter() {
    let reads = 0
    return () => Promise.resolve(++reads)
  }

  it('reads once, however many ask and however often', async () => {
    const cache = createContentCache()
    const read = counter()
    const [first, second] = [cache.at(1), cache.at(1)]
    expect(await Promise.all([first.recall('a', read), second.recall('a', read)])).toEqual([1, 1])
    expect(await cache.at(1).recall('a', read)).toBe(1)
    expect(await cache.at(1).recall('b', read)).toBe(2)
  })

  it('reads again when the content has another revision, also an older one', async () => {
    const cache = createContentCache()
    const read = counter()
    const revisions = [1, 2, 2, 1]
    const values = []
    for (const revision of revisions) values.push(await cache.at(revision).recall('a', read))
    expect(values).toEqual([1, 2, 2, 3])
  })

  it('does not keep what was still being read when the content changed', async () => {
    const cache = createContentCache()
    let finish: (value: string) => void = () => {}
    const reading = cache.at(1).recall('a', () => new Promise<string>((done) => (finish = done)))
    expect(await cache.at(2).recall('a', () => Promise.resolve('new'))).toBe('new')
    finish('old')
    expect(await reading).toBe('old')
    expect(await cache.at(2).recall('a', () => Promise.resolve('newer'))).toBe('new')
  })

  it('forgets what nobody has asked for longest', async () => {
    const memory = createContentCache({ most: 2 }).at(1)
    const read = counter()
    for (const key of ['a', 'b', 'a', 'c']) await memory.recall(key, read)
    expect(await memory.recall('a', read)).toBe(1)
    expect(await memory.recall('b', read)).toBe(4)
  })

  it('does not remember failures, nor what it is told to forget', async () => {
    const memory = createContentCache().at(1)
    await expect(memory.recall('a', () => Promise.reject(new Error('away')))).rejects.toThrow(
      'away',
    )
    expect(await memory.recall('a', () => Promise.resolve('there'))).toBe('there')
    memory.forget('a')
    expect(await memory.recall('a', () => Promise.resolve('again'))).toBe('again')
  })
})
