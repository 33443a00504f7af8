import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { evaluateMessages } from '../../server/eval/dialogs/evaluate-messages.js'
import { openInstallation, type Installation } from '../../server/eval/dialogs/open-installation.js'
import { readCaseFiles } from '../../server/eval/dialogs/read-case-files.js'

let installation: Installation

beforeAll(async () => {
  installation = await openInstallation()
}, 60_000)
afterAll(() => installation.close())

// Words are found with the first two, so their share says that nothing was lost. The half `fresh-a` was
// looked at while examples were written; of `fresh-b` only how many were right.
describe.each([
  ['zh-CN', 0.97],
  ['en', 0.96],
  ['fresh-a.zh-CN', 0.95],
  ['fresh-a.en', 0.95],
  ['fresh-b.zh-CN', 0.91],
  ['fresh-b.en', 0.94],
])('the messages of test/dialogs/development/%s.yaml', (name, least) => {
  it('are nearly all understood', async () => {
    const { messages } = await readCaseFiles(`test/dialogs/development/${name}.yaml`)
    const { share } = await evaluateMessages(installation, messages)
    expect(share.n).toBeGreaterThan(120)
    expect(share.rightShare).toBeGreaterThanOrEqual(least)
  }, 120_000)
})
