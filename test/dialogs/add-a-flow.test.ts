import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { flows } from '../../dialogs/index.js'
import { withdrawCashFlow } from '../../examples/flow/flow.js'
import { evaluateCases } from '../../server/eval/dialogs/evaluate-dialogs.js'
import { openInstallation, type Installation } from '../../server/eval/dialogs/open-installation.js'
import { readCaseFiles } from '../../server/eval/dialogs/read-case-files.js'

const guide = readFileSync('docs/guides/add-a-flow.md', 'utf8')

/** A file of the example as it stands in its place in the product, as the guide shows it. */
function asInGuide(file: string): string {
  return readFileSync(file, 'utf8').replaceAll("'../../dialogs/index.js'", "'../flow.js'").trimEnd()
}

describe('docs/guides/add-a-flow.md', () => {
  let installation: Installation

  beforeAll(async () => {
    installation = await openInstallation([...flows, withdrawCashFlow])
  }, 60_000)
  afterAll(() => installation.close())

  it.each(['flow.ts', 'sentences.ts', 'conversation.yaml'])(
    'shows the whole of examples/flow/%s, which is what runs here',
    (name) => {
      expect(guide).toContain(asInGuide(`examples/flow/${name}`))
    },
  )

  it('leads to a flow that holds the conversation of the guide', async () => {
    const cases = await readCaseFiles('examples/flow/conversation.yaml')
    const { passed, failures } = await evaluateCases(installation, cases)
    expect(failures).toEqual([])
    expect(passed).toBe(1)
  })
})
