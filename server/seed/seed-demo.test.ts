import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { systemClock } from '../../core/clock.js'
import { listBranches, listPlaces } from '../../core/branches/index.js'
import { findCustomerByIdentity } from '../../core/customers/index.js'
import { silentLogger } from '../../core/logger.js'
import { listAccountManagers, readSetting } from '../../core/organisation/index.js'
import { findProduct, findProducts } from '../../core/products/index.js'
import { createKnowledge, retrievePassages, type Knowledge } from '../../knowledge/index.js'
import { openTestDatabase } from '../../test/support/database.js'
import { demoFolder } from './demo-folder.js'
import { demoUserId, seedDemo, type SeedResult } from './index.js'

let database: OpenDatabase
let knowledge: Knowledge
let folder: string
let first: SeedResult
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'branchline-demo-'))
  cpSync(demoFolder, folder, { recursive: true })
  database = await openTestDatabase()
  knowledge = createKnowledge({ db: database.db, clock: systemClock, logger: silentLogger })
  first = await seedDemo(knowledge, { folder })
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

function edit(file: string, from: string, to: string): void {
  const name = path.join(folder, file)
  const text = readFileSync(name, 'utf8')
  expect(text).toContain(from)
  writeFileSync(name, text.replace(from, to))
}

describe('seedDemo', () => {
  it('writes the records and marks the installation as a demo', async () => {
    expect(await listBranches(database, 'qingyu')).toHaveLength(4)
    expect(await listAccountManagers(database)).toHaveLength(10)
    expect((await listPlaces(database)).map(({ id }) => id)).toContain('hz-wulin-square')
    expect(await findProducts(database)).toHaveLength(30)
    expect(first).toMatchObject({ banks: 2, branches: 8, products: 30, customers: 4 })
    const demo = await readSetting(database, 'demo')
    expect(demo?.customerIds).toContain('demo-lin-yue')
  })

  it('lets a demo customer be found by the web chat', async () => {
    const userId = demoUserId('demo-emma-clarke')
    const customer = await findCustomerByIdentity(database, { channel: 'web-chat', userId })
    expect(customer).toMatchObject({
      name: 'Emma Clarke',
      locale: 'en',
      homeBranchId: 'qy-jinjihu',
      accountManagerId: 'qy-shen-lan',
    })
  })

  it.each([
    ['卡丢了怎么挂失', 'zh-CN', 'lost-card'],
    ['I lost my bank card', 'en', 'lost-card'],
    ['滨江科技支行地址', 'zh-CN', 'qy-binjiang'],
    ['青屿大额存单', 'zh-CN', 'qy-large-cd'],
  ] as const)('hands what can be asked to knowledge: %s', async (text, language, refId) => {
    const input = { bankId: 'qingyu', text, language, k: 5 }
    const found = await retrievePassages(knowledge, input)
    expect(found.map((passage) => passage.refId)).toContain(refId)
  })

  it('changes nothing the second time', async () => {
    expect(await seedDemo(knowledge, { folder })).toEqual({ ...first, passagesChanged: 0 })
    expect((await findProduct(database, 'qy-large-cd'))?.version).toBe(1)
  })

  it('takes over what has changed in the folder', async () => {
    edit(
      'products/qingyu.yaml',
      '{zh: 3年, en: "3 years", percent: \'1.55\'}',
      '{zh: 3年, en: "3 years", percent: \'1.60\'}',
    )
    edit('faq/card.yaml', '请马上挂失。', '请立即挂失。')
    const result = await seedDemo(knowledge, { folder })
    expect(result.passagesChanged).toBe(3)
    expect(await findProduct(database, 'qy-large-cd')).toMatchObject({ version: 2 })
  })

  it('names file and entry of a mistake, and writes nothing', async () => {
    edit('products/qingyu.yaml', "percent: '0.05'", 'percent: 活期')
    edit('faq/loan.yaml', 'bank: lanjiang', 'bank: nobody')
    await expect(seedDemo(knowledge, { folder })).rejects.toMatchObject({
      code: 'demo/unreadable',
      details: {
        problems: [
          expect.stringMatching(
            /^products\/qingyu.yaml, qy-demand-deposit rates 0 percent: percent/,
          ),
        ],
      },
    })
    edit('products/qingyu.yaml', 'percent: 活期', "percent: '0.05'")
    await expect(seedDemo(knowledge, { folder })).rejects.toMatchObject({
      details: { problems: ['farmer-loan: there is no bank nobody.'] },
    })
    edit('faq/loan.yaml', 'bank: nobody', 'bank: [')
    await expect(seedDemo(knowledge, { folder })).rejects.toMatchObject({
      details: { problems: [expect.stringMatching(/^faq\/loan.yaml, line \d+: /)] },
    })
    rmSync(path.join(folder, 'branches.yaml'))
    await expect(seedDemo(knowledge, { folder })).rejects.toMatchObject({
      details: { problems: expect.arrayContaining(['branches.yaml cannot be read.']) },
    })
  })
})
