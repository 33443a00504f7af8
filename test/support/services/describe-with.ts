import { describe } from '@jest/globals'
import { hasPostgres, hasRedis } from './offered.js'

/** `describe` where there is PostgreSQL; elsewhere its tests are left out, which the run has said. */
export const describeWithPostgres = hasPostgres ? describe : describe.skip
export const describeWithRedis = hasRedis ? describe : describe.skip
