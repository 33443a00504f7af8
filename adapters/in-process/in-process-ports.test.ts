import { describe, expect, it } from '@jest/globals'
import { describeCoordination } from '../../test/contracts/coordination.contract.js'
import { createExpiringMap } from './expiring-map.js'
import { createInProcessPorts } from './index.js'

describe('the ports of one process', () => {
  describeCoordination(async () => {
    const node = createInProcessPorts()
    return { here: node, there: node, close: () => node.close() }
  })
})

describe('a map whose entries end', () => {
  it('does not grow for ever by keys that nobody asks for again', () => {
    let now = 0
    const map = createExpiringMap<string>(() => now)
    for (let i = 0; i < 10_000; i++) {
      now += 10
      map.set(`key ${i}`, 'value', 1)
    }
    expect(map.size).toBeLessThan(2_000)
    expect(map.get('key 9999')).toBe('value')
  })
})
