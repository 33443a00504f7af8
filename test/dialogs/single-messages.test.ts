import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { evaluateMessages } from '../../server/eval/dialogs/evaluate-messages.js'
import { openInstallation, type Installation } from '../../server/eval/dialogs/open-installation.js'
import { readCaseFiles } from '../../server/eval/dialogs/read-case-files.js'

let installation: Installation

beforeAll(async () => {
  installation = await openInstallation()
}, 60_000)
afterAll(() => installation.close())

// Words are found with these, so the share says that nothing was lost, not how well others are understood.
describe.each([
  ['zh-CN', 0.97],
  ['en', 0.96],
])('the messages of test/dialogs/development/%s.yaml', (locale, least) => {
  it('are nearly all understood', async () => {
    const { messages } = await readCaseFiles(`test/dialogs/development/${locale}.yaml`)
    const { share } = await evaluateMessages(installation, messages)
    expect(share.n).toBeGreaterThan(120)
    expect(share.rightShare).toBeGreaterThanOrEqual(least)
  }, 120_000)
})
