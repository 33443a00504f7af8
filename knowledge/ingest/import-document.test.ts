import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEmbeddedDatabase } from '../../adapters/postgres/open-embedded-database.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { migrate } from '../../adapters/postgres/migrate.js'
import type { Database } from '../../core/database.js'
import { openTestDatabase } from '../../test/support/database.js'
import { aKnowledge, importText } from '../../test/support/knowledge.js'
import { runTestProgram } from '../../test/support/programs/run-program.js'
import { findPassage, importDocument, importFolder, type Knowledge } from '../index.js'

let database: OpenDatabase
let knowledge: Knowledge
let folder: string

beforeAll(async () => {
  database = await openTestDatabase()
  knowledge = aKnowledge(database.db)
})
afterAll(() => database.close())
afterEach(() => rm(folder, { recursive: true }))

beforeEach(async () => {
  await database.db.deleteFrom('knowledge_documents').execute()
  folder = await mkdtemp(path.join(tmpdir(), 'branchline-import-'))
})

async function texts(db: Database = database.db): Promise<string[]> {
  const rows = await db.selectFrom('passages').select('text').orderBy('text').execute()
  return rows.map((row) => row.text)
}

describe('importing a document', () => {
  it('stores its passages under their headings, to be found by id', async () => {
    const text = '# 收费说明\n\n## 年费是多少？\n\n普卡100元。\n'
    expect(await importText(knowledge, { name: 'fees.md', text, bankId: 'b' })).toMatchObject({
      outcome: 'imported',
      format: 'markdown',
      passages: 1,
    })
    const { id } = await database.db.selectFrom('passages').select('id').executeTakeFirstOrThrow()
    expect(await findPassage(database, id)).toMatchObject({
      kind: 'faq',
      bankId: 'b',
      language: 'zh-CN',
      title: '收费说明',
      heading: '年费是多少？',
      question: '年费是多少？',
      text: '普卡100元。',
    })
  })

  it('changes nothing when the same bytes come again', async () => {
    await importText(knowledge, { name: 'a.txt', text: 'Cards are free.' })
    const before = await database.db.selectFrom('passages').selectAll().execute()
    expect(await importText(knowledge, { name: 'a.txt', text: 'Cards are free.' })).toMatchObject({
      outcome: 'unchanged',
      passages: 1,
    })
    expect(await database.db.selectFrom('passages').selectAll().execute()).toEqual(before)
  })

  it('replaces what was there under the name, for that bank alone', async () => {
    await importText(knowledge, { name: 'a.txt', text: 'old', bankId: 'one' })
    await importText(knowledge, { name: 'a.txt', text: 'other bank', bankId: 'two' })
    await importText(knowledge, { name: 'a.txt', text: 'everybody' })
    await importText(knowledge, { name: 'a.txt', text: 'new', bankId: 'one' })
    expect(await texts()).toEqual(['everybody', 'new', 'other bank'])
  })

  it('leaves what was there when the new version is refused', async () => {
    await importText(knowledge, { name: 'a.csv', text: 'question,answer\nq,kept\n' })
    expect(
      await importText(knowledge, { name: 'a.csv', text: 'question,answer\nq,"\n' }),
    ).toMatchObject({
      outcome: 'refused',
      reason: 'broken-line',
    })
    expect(await texts()).toEqual(['kept'])
  })

  it('leaves what was there when the database fails half-way', async () => {
    await importText(knowledge, { name: 'a.txt', text: 'kept' })
    const wrong = { ...knowledge, clock: { now: () => new Date(Number.NaN) } }
    await expect(importText(wrong, { name: 'a.txt', text: 'new' })).rejects.toThrow()
    expect(await texts()).toEqual(['kept'])
  })

  it('refuses a file of 200 MB without reading it', async () => {
    const file = path.join(folder, 'huge.txt')
    const handle = await open(file, 'w')
    await handle.truncate(200_000_000)
    await handle.close()
    const before = process.memoryUsage().rss
    expect(
      await importDocument(knowledge, { bankId: null, source: { name: 'huge.txt', path: file } }),
    ).toEqual({
      outcome: 'refused',
      reason: 'too-large',
      detail: 'The file has 200 MB; at most 20 MB are read.',
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it('refuses a file that is not there', async () => {
    const source = { name: 'x.txt', path: path.join(folder, 'x.txt') }
    expect(await importDocument(knowledge, { bankId: null, source })).toMatchObject({
      outcome: 'refused',
      reason: 'unreadable',
    })
  })
})

describe('importing a folder', () => {
  it('goes on after a refused file and tells of each', async () => {
    await writeFile(path.join(folder, 'a.txt'), 'Cards are free.')
    await writeFile(path.join(folder, 'b.csv'), 'nonsense')
    await writeFile(path.join(folder, 'c.md'), '# Fees\n\nNone.')
    await writeFile(path.join(folder, '.hidden.txt'), 'secret')
    const told: string[] = []
    const result = await importFolder(knowledge, {
      bankId: null,
      folder,
      onProgress: ({ name, outcome, done, total }) =>
        void told.push(`${name} ${outcome.outcome} ${done}/${total}`),
    })
    expect(result).toEqual({ imported: 2, unchanged: 0, refused: 1, passages: 2 })
    expect(told).toEqual(['a.txt imported 1/3', 'b.csv refused 2/3', 'c.md imported 3/3'])
    expect(await texts()).toEqual(['Cards are free.', 'None.'])
  })

  it('killed in the middle leaves whole documents only, and goes on when it is started again', async () => {
    const perDocument = 20
    const documents = 30
    for (let i = 0; i < documents; i++) {
      const lines = Array.from({ length: perDocument }, (_, n) =>
        JSON.stringify({
          question: `document ${i}, question ${n}?`,
          answer: 'An answer. '.repeat(20),
        }),
      )
      await writeFile(path.join(folder, `${i}.jsonl`), lines.join('\n'))
    }
    const data = path.join(folder, '.data')
    const program = runTestProgram('import-folder', [data, folder])
    expect(await program.nextLine()).toBe('ready')
    for (let i = 0; i < 4; i++) await program.nextLine()
    await program.killHard()

    const { db, close } = await openEmbeddedDatabase(data)
    try {
      await migrate(db)
      const stored = await passagesByDocument(db)
      expect(stored.length).toBeGreaterThanOrEqual(4)
      expect(stored.length).toBeLessThan(documents)
      expect(new Set(stored)).toEqual(new Set([perDocument]))
      const again = await importFolder(aKnowledge(db), { bankId: null, folder })
      expect(again).toMatchObject({ imported: documents - stored.length, unchanged: stored.length })
      expect(await passagesByDocument(db)).toEqual(Array(documents).fill(perDocument))
    } finally {
      await close()
    }
  })
})

/** How many passages each document has that retrieval can find. */
async function passagesByDocument(db: Database): Promise<number[]> {
  const rows = await db
    .selectFrom('knowledge_documents as d')
    .leftJoin('passages as p', 'p.document_id', 'd.id')
    .innerJoin('passage_terms as t', 't.passage_id', 'p.id')
    .innerJoin('passage_vectors as v', 'v.passage_id', 'p.id')
    .select((eb) => eb.fn.count<number>('p.id').as('passages'))
    .groupBy('d.id')
    .execute()
  return rows.map((row) => row.passages)
}
