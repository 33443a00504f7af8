import { describe, expect, it } from '@jest/globals'
import { describeJobs } from '../../test/contracts/jobs.contract.js'
import {
  openTestDatabase,
  openTestPostgres,
  type TestPostgres,
} from '../../test/support/database.js'
import { createJobs } from './create-jobs.js'
import { describeWithPostgres } from '../../test/support/services/describe-with.js'

describe('jobs on an embedded database', () => describeJobs(openTestDatabase))

describeWithPostgres('jobs on PostgreSQL', () => {
  describeJobs(() => openTestPostgres() as Promise<TestPostgres>)

  it('are started by many nodes at once', async () => {
    const database = (await openTestPostgres()) as TestPostgres
    const nodes = Array.from({ length: 8 }, () => createJobs({ executeSql: database.executeSql }))
    try {
      for (const node of nodes)
        for (const name of ['one', 'two', 'three']) node.define(name, {}, async () => undefined)
      const starts = await Promise.allSettled(nodes.map((node) => node.start()))
      expect(starts.filter((start) => start.status === 'rejected')).toEqual([])
    } finally {
      await Promise.all(nodes.map((node) => node.stop()))
      await database.close()
    }
  })
})
