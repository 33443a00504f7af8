import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { openEmbeddingModel } from '../../adapters/models/embedding-model.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { openTestDatabase } from '../../test/support/database.js'
import { createContentCache, type ContentCache } from '../../core/content-cache.js'
import { aKnowledge } from '../../test/support/knowledge.js'
import { startOpenAiServer, type OpenAiServer } from '../../test/support/openai-server.js'
import { indexRecords, reembedAll, retrievePassages, type Knowledge } from '../index.js'
import { extendBankingLexicon, parseConceptLexicon } from '../language/concept-lexicon.js'

let database: OpenDatabase
let knowledge: Knowledge

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  await database.db.deleteFrom('passages').execute()
  await database.db.deleteFrom('term_statistics').execute()
  knowledge = aKnowledge(database.db)
})

const entries: [id: string, question: string, text: string][] = [
  ['fee', '信用卡年费是多少？', '普卡每年100元，刷满6次免次年年费。'],
  ['loss', '银行卡丢失怎么办？', '请立即拨打客服热线挂失。'],
  ['limit', '手机银行转账限额是多少？', '单笔5万元，每日20万元。'],
  ['hours', 'When are branches open?', 'From nine to five on working days.'],
]

async function index(
  bankId: string | null,
  records = entries,
  into: Knowledge = knowledge,
): Promise<void> {
  await indexRecords(into, {
    bankId,
    kind: 'faq',
    records: records.map(([refId, question, text]) => ({
      refId,
      question,
      text,
      title: '',
      language: /[a-z]/i.test(question) ? 'en' : 'zh-CN',
    })),
  })
}

async function best(text: string, bankId: string | null = null, from = knowledge) {
  const [first] = await retrievePassages(from, { text, bankId, k: 3 })
  return first?.refId ?? null
}

describe('retrieval', () => {
  it.each([
    ['in other words of the same meaning', '卡不见了', 'loss'],
    ['in traditional characters', '信用咭年費幾多', 'fee'],
    ['in full-width characters and capitals', 'ＷＨＥＮ ＤＯ ＢＲＡＮＣＨＥＳ ＯＰＥＮ', 'hours'],
    ['in another form of the word', 'is a branch opening today', 'hours'],
    ['in the other language', 'what is the annual fee of a credit card', 'fee'],
  ])('finds what is asked %s', async (_, question, refId) => {
    await index(null)
    expect(await best(question)).toBe(refId)
  })

  it('gives nothing for a question without words', async () => {
    await index(null)
    for (const text of ['', '😀😀', '？！', '\u202e\u0007'])
      expect(await retrievePassages(knowledge, { text, bankId: null, k: 3 })).toEqual([])
  })

  it('stays within the bank and what holds for every bank', async () => {
    await index('one', [['one', '信用卡年费是多少？', '一百元']])
    await index('two', [['two', '信用卡年费是多少？', '两百元']])
    await index(null, [['all', '信用卡年费怎么收？', '按年']])
    const found = await retrievePassages(knowledge, { text: '信用卡年费', bankId: 'one', k: 9 })
    expect(found.map((passage) => passage.refId).sort()).toEqual(['all', 'one'])
  })

  it('is surer of what it has than of what it has not', async () => {
    await index(null)
    const [asked] = await retrievePassages(knowledge, {
      text: '信用卡年费多少',
      bankId: null,
      k: 1,
    })
    const [other] = await retrievePassages(knowledge, { text: '明天会下雨吗', bankId: null, k: 1 })
    expect(asked?.confidence).toBeGreaterThan(0.5)
    expect(other?.confidence ?? 0).toBeLessThan(0.2)
  })

  it('knows the words that a bank adds', async () => {
    knowledge = aKnowledge(database.db, { lexicon: extendBankingLexicon('手机银行, 掌上通') })
    await index(null, [
      ['app', '手机银行如何开通？', '在应用里注册。'],
      ['pass', '通行证可以开户吗？', '可以。'],
    ])
    expect(await best('掌上通')).toBe('app')
  })
})

describe('what turns have found', () => {
  const ask = async (from: Knowledge, cache: ContentCache) => {
    const { revision } = await database.db
      .selectFrom('content_revision')
      .select('revision')
      .executeTakeFirstOrThrow()
    const content = cache.at(revision)
    return retrievePassages(from, { text: '银行卡丢了', bankId: null, k: 3, content })
  }

  it('is found again without looking, until another node changes something', async () => {
    const cache = createContentCache()
    await index(null)
    const found = await ask(knowledge, cache)
    expect(found[0]).toMatchObject({ refId: 'loss', text: entries[1]![2] })
    expect(await ask(knowledge, cache)).toBe(found)
    const elsewhere = aKnowledge(database.db)
    await index(null, [['loss', entries[1]![1], '请到网点补办。']], elsewhere)
    expect((await ask(knowledge, cache))[0]).toMatchObject({ text: '请到网点补办。' })
  })
})

describe('indexing records', () => {
  it('writes what is new, changes what has changed, removes what has gone', async () => {
    await index('b')
    const [fee, loss] = entries
    const set = (records: typeof entries) =>
      indexRecords(knowledge, {
        bankId: 'b',
        kind: 'faq',
        records: records.map(([refId, question, text]) => ({
          ...{ refId, question, text, title: '' },
          language: 'zh-CN' as const,
        })),
      })
    expect(await set([fee!, ['loss', loss![1], '新的办法']])).toEqual({
      written: 1,
      removed: 2,
      unchanged: 1,
    })
    expect(await set([fee!, ['loss', loss![1], '新的办法']])).toMatchObject({
      written: 0,
      removed: 0,
    })
    const rows = await database.db.selectFrom('passages').select(['ref_id', 'text']).execute()
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual({ ref_id: 'loss', text: '新的办法' })
  })
})

describe('retrieval with an embedding model', () => {
  let server: OpenAiServer

  beforeEach(async () => {
    server = await startOpenAiServer()
  })
  afterEach(() => server.close())

  async function withModel(model = 'letters'): Promise<Knowledge> {
    const embedding = await openEmbeddingModel({ baseUrl: server.baseUrl, model, apiKey: null })
    return aKnowledge(database.db, { embedding, lexicon: parseConceptLexicon('') })
  }

  it('finds by vector what shares no word', async () => {
    const modelled = await withModel()
    await index(
      null,
      [
        ['pay', 'elbatyap', 'zzz'],
        ['other', '利息', '利率'],
      ],
      modelled,
    )
    expect(await best('payable xyz', null, modelled)).toBe('pay')
  })

  it('goes on by words when the model cannot be reached', async () => {
    const modelled = await withModel()
    await index(null, entries, modelled)
    server.failEmbeddings(true)
    expect(await best('信用卡年费', null, modelled)).toBe('fee')
  }, 60_000)

  it('does not remember what was found while the model could not be reached', async () => {
    const modelled = await withModel()
    await index(null, [['pay', 'elbatyap', 'zzz']], modelled)
    const content = createContentCache().at(1)
    const find = () =>
      retrievePassages(modelled, { text: 'payable xyz', bankId: null, k: 1, content })
    server.failEmbeddings(true)
    expect(await find()).toEqual([])
    server.failEmbeddings(false)
    expect(await find()).toMatchObject([{ refId: 'pay' }])
  }, 60_000)

  it('keeps vectors of another model apart until all are made anew, in steps that can be resumed', async () => {
    await index(null)
    const modelled = await withModel('other')
    expect(await best('信用卡年费', null, modelled)).toBe('fee')
    const steps: string[] = []
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      void steps.push(`${done}/${total}`)
    expect(await reembedAll(modelled, { onProgress })).toEqual({ embedded: 4 })
    expect(steps).toEqual(['4/4'])
    expect(await reembedAll(modelled)).toEqual({ embedded: 0 })
    expect(await best('信用卡年费', null, modelled)).toBe('fee')
    const spaces = await database.db
      .selectFrom('passage_vectors')
      .innerJoin('embedding_spaces', 'embedding_spaces.id', 'passage_vectors.space_id')
      .select('embedding_spaces.dimensions')
      .distinct()
      .execute()
    expect(spaces).toEqual([{ dimensions: 16 }])
  })
})
