import { afterAll, beforeAll, describe } from '@jest/globals'
import type { Coordination } from '../../core/coordination.js'
import { describeKeyValue } from './key-value.contract.js'
import { describeLocks } from './locks.contract.js'
import { describePublisher } from './publisher.contract.js'
import { describeRateLimits } from './rate-limits.contract.js'

/** Two nodes of one installation; one process is its own second node. */
export interface TwoNodes {
  here: Coordination
  there: Coordination
  close(): Promise<void>
}

/** What every `Coordination` does. */
export function describeCoordination(open: () => Promise<TwoNodes>): void {
  let nodes: TwoNodes
  beforeAll(async () => {
    nodes = await open()
  })
  afterAll(() => nodes.close())

  describe('key-value', () =>
    describeKeyValue(() => ({ here: nodes.here.keyValue, there: nodes.there.keyValue })))
  describe('locks', () =>
    describeLocks(() => ({ here: nodes.here.locks, there: nodes.there.locks })))
  describe('publisher', () =>
    describePublisher(() => ({ here: nodes.here.publisher, there: nodes.there.publisher })))
  describe('rate limits', () =>
    describeRateLimits(() => ({ here: nodes.here.rateLimits, there: nodes.there.rateLimits })))
}
