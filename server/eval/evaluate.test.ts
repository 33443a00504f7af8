import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { evaluateAnswerability } from './evaluate-answerability.js'
import { evaluateIntents } from './evaluate-intents.js'
import { evaluateRetrieval } from './evaluate-retrieval.js'
import { evaluateSimilarity } from './evaluate-similarity.js'

let folder: string
let docs: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchline-eval-'))
  docs = await write('docs.jsonl', [
    { id: 'fee', question: '信用卡年费是多少？', text: '每年100元。' },
    { id: 'loss', question: '银行卡丢失怎么办？', text: '拨打热线挂失。' },
    { id: 'rate', text: 'Fixed deposits earn one per cent of interest a year.' },
  ])
})
afterAll(() => rm(folder, { recursive: true }))

async function write(name: string, lines: readonly (object | string)[]): Promise<string> {
  const file = path.join(folder, name)
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
  await writeFile(file, text.join('\n'))
  return file
}

const onProgress = () => {}

describe('eval retrieval', () => {
  it('counts what is found at its place', async () => {
    const queries = await write('queries.jsonl', [
      { query: '信用咭年費', relevant: ['fee'] },
      { query: 'interest on deposits', relevant: ['rate'] },
      { query: '信用卡年费', relevant: ['fee', 'rate'] },
    ])
    const result = await evaluateRetrieval({ docs, queries, k: 10, onProgress })
    expect(Object.keys(result)).toEqual(
      'n recall@1 recall@3 recall@5 recall@10 mrr@10 p50Ms p95Ms'.split(' '),
    )
    expect(result).toMatchObject({ n: 3, 'recall@1': 0.8333, 'mrr@10': 1 })
  })

  it.each([
    ['not JSON', ['{"query":"a","relevant":["fee"]}', '{oops'], /bad\.jsonl:2: not JSON/],
    ['a wrong field', [{ query: 'a', relevant: 'fee' }], /bad\.jsonl:1: "relevant": /],
    [
      'nothing relevant',
      [{ query: 'a', relevant: [] }],
      /bad\.jsonl:1: "relevant": names no document/,
    ],
    [
      'an unknown document',
      [{ query: 'a', relevant: ['x'] }],
      /bad\.jsonl:1: names a document that is not in/,
    ],
    ['no lines', [], /bad\.jsonl: the file has no lines/],
  ])('names file and line of %s', async (_, lines, message) => {
    const queries = await write('bad.jsonl', lines)
    await expect(evaluateRetrieval({ docs, queries, k: 10, onProgress })).rejects.toThrow(message)
  })

  it('refuses a file that is not there, and an id that stands there twice', async () => {
    const queries = path.join(folder, 'nowhere.jsonl')
    await expect(evaluateRetrieval({ docs, queries, k: 10, onProgress })).rejects.toThrow(
      /nowhere\.jsonl: there is no such file/,
    )
    const twice = await write('twice.jsonl', [
      { id: 'a', text: 'x' },
      { id: 'a', text: 'y' },
    ])
    await expect(
      evaluateRetrieval({ docs: twice, queries: docs, k: 10, onProgress }),
    ).rejects.toThrow(/twice\.jsonl:2: the id "a" stands there twice/)
  })
})

describe('eval answerability', () => {
  it('tells what can be answered from what cannot', async () => {
    const queries = await write('answerable.jsonl', [
      { query: '信用卡年费多少', answerable: true },
      { query: '我的银行卡不见了', answerable: true },
      { query: '今天天气怎么样', answerable: false },
      { query: 'who won the match', answerable: false },
    ])
    const result = await evaluateAnswerability({ docs, queries, onProgress })
    expect(Object.keys(result)).toEqual(
      'n auroc fprAt95Tpr threshold answeredRate falseAnswerRate'.split(' '),
    )
    expect(result).toMatchObject({ n: 4, auroc: 1, answeredRate: 0.5, falseAnswerRate: 0 })
  })
})

describe('eval similarity', () => {
  it('tells what means the same, with the bar from other pairs', async () => {
    const pairs = await write('pairs.jsonl', [
      { a: '信用卡年费多少', b: '貸記卡的年費是幾多', label: 1 },
      { a: 'I lost my card', b: 'my card is missing', label: 1 },
      { a: '信用卡年费多少', b: '怎么预约取现', label: 0 },
      { a: 'I lost my card', b: 'when do branches open', label: 0 },
    ])
    expect(await evaluateSimilarity({ pairs, dev: pairs })).toEqual({
      n: 4,
      accuracy: 1,
      auc: 1,
      spearman: expect.closeTo(0.9, 1),
    })
  })
})

describe('eval intents', () => {
  const learned = [
    'text,category',
    '我要取号,ticket',
    '帮我排个队,ticket',
    '"a ticket, please",ticket',
    '我要投诉,complaint',
    '服务态度太差,complaint',
    'I want to complain,complaint',
  ]

  it('counts what is right after learning from the training file alone', async () => {
    const train = await write('train.csv', learned)
    const test = await write('test.csv', [
      '\uFEFFcategory,text',
      'ticket,取个号',
      'complaint,"i complain, and loudly"',
      'refund,我要投诉',
    ])
    const result = await evaluateIntents({ train, test })
    expect(Object.keys(result)).toEqual('n accuracy macroF1 trainMs p95Ms'.split(' '))
    expect(result).toMatchObject({ n: 3, accuracy: 0.6667, macroF1: 0.5556 })
  })

  it.each([
    ['a header without its columns', ['sentence,label', 'a,b'], /bad\.csv:1: the header must name/],
    ['an empty category', ['text,category', 'a,b', 'c, '], /bad\.csv:3: "category" is empty/],
    ['an empty text', ['text,category', '"",b'], /bad\.csv:2: "text" is empty/],
    ['a cell too many', ['text,category', 'a,b', 'c,d,e'], /bad\.csv:3: Invalid Record Length/],
    ['an open quote', ['text,category', '"a,b'], /bad\.csv:2: Quote Not Closed/],
    ['a header alone', ['text,category'], /bad\.csv: there is a header and no row/],
    ['nothing', [], /bad\.csv: the file has no lines/],
  ])('names file and line of %s', async (_, lines, message) => {
    const train = await write('train.csv', learned)
    const test = await write('bad.csv', lines)
    await expect(evaluateIntents({ train, test })).rejects.toThrow(message)
  })

  it('refuses a file that is not there', async () => {
    const train = path.join(folder, 'nowhere.csv')
    await expect(evaluateIntents({ train, test: train })).rejects.toThrow(
      /nowhere\.csv: there is no such file/,
    )
  })
})
