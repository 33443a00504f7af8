import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findConversation, listActivitiesAfter } from '../../core/conversations/index.js'
import { formatCoverage } from '../../server/eval/dialogs/coverage.js'
import { evaluateCases } from '../../server/eval/dialogs/evaluate-dialogs.js'
import { beginConversation, sendMessage } from '../../server/eval/dialogs/hold-conversation.js'
import { openInstallation, type Installation } from '../../server/eval/dialogs/open-installation.js'
import { readCaseFiles } from '../../server/eval/dialogs/read-case-files.js'
import { recordCase } from '../../server/eval/dialogs/record-case.js'

let installation: Installation

beforeAll(async () => {
  installation = await openInstallation()
}, 60_000)
afterAll(() => installation.close())

describe('the conversations of test/dialogs/cases', () => {
  it('go as they are written, every flow through every repair that it can meet', async () => {
    const result = await evaluateCases(installation, await readCaseFiles('test/dialogs/cases'))
    console.log(`${result.passed} conversations\n${formatCoverage(result.coverage)}`)
    expect(result.failures).toEqual([])
    expect(result.coverage.missing).toEqual([])
  }, 300_000)
})

describe('recordCase', () => {
  it('writes a conversation that was held as a case that passes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'branchline-recorded-'))
    try {
      const now = new Date('2026-11-18T02:20:00Z')
      const setting = { locale: 'zh-CN', bank: 'qingyu', now } as const
      const held = await beginConversation(installation, setting)
      for (const text of ['我想留个电话', '贷款', '王芳', '13812345678', '跳过', '确认'])
        await sendMessage(installation, { ...held, payload: { text } })
      const conversation = await findConversation(installation, held.id)
      const activities = await listActivitiesAfter(installation, {
        ...{ conversationId: held.id, afterSeq: 0, limit: 100 },
      })
      const file = path.join(folder, 'recorded.yaml')
      writeFileSync(file, recordCase(conversation!, activities))
      const recorded = await readCaseFiles(file)
      expect(recorded.conversations[0]?.turns).toHaveLength(6)
      expect(recorded.conversations[0]?.turns.at(-1)?.expect?.effects).toEqual(['lead-recorded'])
      expect((await evaluateCases(installation, recorded)).failures).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)
})
