import { afterEach, describe, expect, it } from '@jest/globals'
import { fillOldBrowsers } from './old-browsers.js'

const modern = {
  at: Object.getOwnPropertyDescriptor(Array.prototype, 'at')!,
  hasOwn: Object.getOwnPropertyDescriptor(Object, 'hasOwn')!,
}

afterEach(() => {
  Object.defineProperty(Array.prototype, 'at', modern.at)
  Object.defineProperty(Object, 'hasOwn', modern.hasOwn)
})

describe('fillOldBrowsers', () => {
  it('gives an old browser what it lacks', () => {
    delete (Array.prototype as { at?: unknown }).at
    delete (Object as { hasOwn?: unknown }).hasOwn
    fillOldBrowsers()
    expect([1, 2, 3].at(-1)).toBe(3)
    expect([1, 2, 3].at(0)).toBe(1)
    expect(Object.hasOwn({ a: 1 }, 'a')).toBe(true)
    expect(Object.hasOwn({}, 'toString')).toBe(false)
  })

  it('leaves a modern browser’s own alone', () => {
    fillOldBrowsers()
    expect(Object.getOwnPropertyDescriptor(Array.prototype, 'at')?.value).toBe(modern.at.value)
  })
})
