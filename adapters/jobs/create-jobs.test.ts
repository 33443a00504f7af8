import { describe, expect, it } from '@jest/globals'
import { describeJobs } from '../../test/contracts/jobs.contract.js'
import {
  openTestDatabase,
  openTestPostgres,
  type TestPostgres,
} from '../../test/support/database.js'
import type { ExecuteSql } from './boss-database.js'
import { createJobs } from './create-jobs.js'
import { describeWithPostgres } from '../../test/support/services/describe-with.js'

describe('jobs on an embedded database', () => describeJobs(openTestDatabase))

describeWithPostgres('jobs on PostgreSQL', () => {
  describeJobs(() => openTestPostgres() as Promise<TestPostgres>)

  it('are started by many nodes at once, and none is in the way of another', async () => {
    const database = (await openTestPostgres()) as TestPostgres
    const failures: unknown[] = []
    const executeSql: ExecuteSql = (text, values) =>
      database.executeSql(text, values).catch((error: unknown) => {
        failures.push((error as { code?: unknown }).code)
        throw error
      })
    const nodes = Array.from({ length: 8 }, () => createJobs({ executeSql }))
    try {
      for (const node of nodes)
        for (const name of ['one', 'two', 'three']) node.define(name, {}, async () => undefined)
      const starts = await Promise.allSettled(nodes.map((node) => node.start()))
      expect(starts.filter((start) => start.status === 'rejected')).toEqual([])
      // A deadlock is tried again, so that nodes start all the same; but there should be none.
      expect(failures).not.toContain('40P01')
    } finally {
      await Promise.all(nodes.map((node) => node.stop()))
      await database.close()
    }
  })
})
