import { describeDatabase } from '../../test/contracts/database.contract.js'
import { openTestPostgres, type TestPostgres } from '../../test/support/database.js'
import { describeWithPostgres } from '../../test/support/services/describe-with.js'

describeWithPostgres('PostgreSQL', () => {
  describeDatabase(() => openTestPostgres() as Promise<TestPostgres>)
})
