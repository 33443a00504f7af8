import { describe } from '@jest/globals'
import { describeDatabase } from '../../test/contracts/database.contract.js'
import { openTestDatabase } from '../../test/support/database.js'

describe('an embedded database', () => {
  describeDatabase(openTestDatabase)
})
