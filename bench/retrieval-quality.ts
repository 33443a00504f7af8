import { readFileSync } from 'node:fs'
import { Converter } from 'opencc-js/cn2t'
import { parse } from 'yaml'
import { retrievePassages } from '../knowledge/index.js'
import { withCorpus, type EvaluationDocument } from '../server/eval/evaluation-corpus.js'
import { characterGrams, createBm25, words } from './peers/bm25.js'
import type { Figure } from './report.js'

interface Query {
  query: string
  relevant: string[]
}

interface Corpus {
  name: string
  documents: EvaluationDocument[]
  queries: Query[]
}

/** The best document's place for each question, by the product and by two textbook BM25. */
export async function benchRetrievalQuality(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const corpus of [...demoCorpora(), ...givenCorpora()])
    figures.push(...(await measure(corpus)))
  return figures
}

async function measure({ name, documents, queries }: Corpus): Promise<Figure[]> {
  const texts = documents.map(({ question, text }) => `${question ?? ''} ${text}`)
  const ids = documents.map((document) => document.id)
  const byCharacters = createBm25(texts, characterGrams)
  const byWords = createBm25(texts, words)
  const peers = {
    'BM25 over characters': rankings(queries, (query) => orderBy(byCharacters.score(query), ids)),
    'BM25 over words': rankings(queries, (query) => orderBy(byWords.score(query), ids)),
  }
  const ours = await withCorpus(documents, async (knowledge) => {
    const found: string[][] = []
    for (const { query } of queries) {
      const passages = await retrievePassages(knowledge, { text: query, bankId: null, k: 10 })
      found.push(passages.map((passage) => passage.refId ?? ''))
    }
    return found
  })
  return Object.entries(measures).map(([what, measured]) => {
    const values = Object.entries(peers).map(([peer, found]) => ({
      what: peer,
      value: percent(measured(queries, found)),
    }))
    const floor = values.reduce((best, peer) => (peer.value > best.value ? peer : best))
    const bound = { atLeast: floor.value }
    return {
      what: `${what}, ${name}`,
      value: percent(measured(queries, ours)),
      unit: '%',
      floor,
      bound,
    }
  })
}

const measures: Record<string, (queries: readonly Query[], found: readonly string[][]) => number> =
  {
    'first place right': (queries, found) =>
      meanOver(queries, found, (place) => Number(place === 1)),
    'among the first five': (queries, found) =>
      meanOver(queries, found, (place) => Number(place <= 5)),
    'mean reciprocal rank': (queries, found) =>
      meanOver(queries, found, (place) => (place <= 10 ? 1 / place : 0)),
  }

function meanOver(
  queries: readonly Query[],
  found: readonly string[][],
  value: (place: number) => number,
): number {
  const values = queries.map(({ relevant }, i) => {
    const index = (found[i] ?? []).findIndex((id) => relevant.includes(id))
    return value(index < 0 ? Infinity : index + 1)
  })
  return values.reduce((a, b) => a + b, 0) / values.length
}

function rankings(queries: readonly Query[], rank: (query: string) => string[]): string[][] {
  return queries.map(({ query }) => rank(query).slice(0, 10))
}

function orderBy(scores: Float64Array, ids: readonly string[]): string[] {
  return ids
    .map((id, i) => ({ id, score: scores[i] ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .map(({ id }) => id)
}

interface DemoEntry {
  id: string
  zh: { question: string; answer: string }
  en: { question: string; answer: string }
}

const demoFiles = ['account', 'card', 'deposit', 'digital', 'loan', 'payment', 'wealth']

function demoCorpora(): Corpus[] {
  const entries = demoFiles.flatMap(
    (name) => parse(readFileSync(`demo/faq/${name}.yaml`, 'utf8')) as DemoEntry[],
  )
  const documents = (language: 'zh' | 'en') =>
    entries.map(({ id, ...texts }) => ({
      id,
      question: texts[language].question,
      text: texts[language].answer,
    }))
  const chinese = readLines<Query>('bench/data/demo-questions.zh.jsonl')
  const toTraditional = Converter({ from: 'cn', to: 'tw' })
  const traditional = documents('zh').map(({ id, question, text }) => ({
    id,
    question: toTraditional(question),
    text: toTraditional(text),
  }))
  return [
    { name: 'demo in Chinese', documents: documents('zh'), queries: chinese },
    { name: 'demo in traditional characters', documents: traditional, queries: chinese },
    {
      name: 'demo in English',
      documents: documents('en'),
      queries: readLines<Query>('bench/data/demo-questions.en.jsonl'),
    },
  ]
}

/** `npm run bench retrieval -- --docs D.jsonl --queries Q.jsonl`, as often as wanted. */
function givenCorpora(): Corpus[] {
  const flags = (name: string) =>
    process.argv.flatMap((argument, i) => (argument === name ? [process.argv[i + 1] ?? ''] : []))
  const queries = flags('--queries')
  return flags('--docs').map((file, i) => ({
    name: file,
    documents: readLines<EvaluationDocument>(file),
    queries: readLines<Query>(queries[i] ?? ''),
  }))
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)
}

function percent(share: number): number {
  return Number((100 * share).toFixed(1))
}
