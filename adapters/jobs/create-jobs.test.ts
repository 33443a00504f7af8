import { describe } from '@jest/globals'
import { describeJobs } from '../../test/contracts/jobs.contract.js'
import {
  openTestDatabase,
  openTestPostgres,
  type TestPostgres,
} from '../../test/support/database.js'
import { describeWithPostgres } from '../../test/support/services/describe-with.js'

describe('jobs on an embedded database', () => describeJobs(openTestDatabase))

describeWithPostgres('jobs on PostgreSQL', () => {
  describeJobs(() => openTestPostgres() as Promise<TestPostgres>)
})
