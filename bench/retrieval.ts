import { sql } from 'kysely'
import { openEmbeddedDatabase } from '../adapters/postgres/open-embedded-database.js'
import { migrate } from '../adapters/postgres/migrate.js'
import { openPostgres } from '../adapters/postgres/open-postgres.js'
import type { OpenDatabase } from '../adapters/postgres/open-database.js'
import { systemClock } from '../core/clock.js'
import { silentLogger } from '../core/logger.js'
import { createKnowledge, indexRecords, retrievePassages } from '../knowledge/index.js'
import { makePassages, makeQuestions } from './made-passages.js'
import type { Figure } from './report.js'
import { benchRetrievalQuality } from './retrieval-quality.js'
import type { BenchServices } from './services.js'

const passages = 10_000
const questions = 300

/** How fast passages are found among 10,000, and how well among the demo's. */
export async function benchRetrieval(services: BenchServices): Promise<Figure[]> {
  const embedded = await openEmbeddedDatabase(null)
  const figures = await benchSpeed(embedded, { on: 'PGlite', atMostMs: 20 })
  const node = await services.forNode()
  if (node) {
    const postgres = await openPostgres({ url: node.url, logger: silentLogger })
    figures.push(...(await benchSpeed(postgres, { on: 'PostgreSQL', atMostMs: 10 })))
    await node.drop()
  }
  return [...figures, ...(await benchRetrievalQuality())]
}

async function benchSpeed(
  { db, close }: OpenDatabase,
  { on, atMostMs }: { on: string; atMostMs: number },
): Promise<Figure[]> {
  try {
    await migrate(db)
    const knowledge = createKnowledge({ db, clock: systemClock, logger: silentLogger })
    const started = performance.now()
    await indexRecords(knowledge, { bankId: null, kind: 'faq', records: makePassages(passages) })
    const importSeconds = (performance.now() - started) / 1000
    const ask = (text: string) => retrievePassages(knowledge, { text, bankId: null, k: 10 })
    await timeEach(makeQuestions(50), ask)
    const cpu = process.cpuUsage()
    const times = await timeEach(makeQuestions(questions), ask)
    const { user, system } = process.cpuUsage(cpu)
    const byKey = await timeEach(makeQuestions(questions), (_, i) =>
      sql`select * from passages where id = ${String(i)}`.execute(db),
    )
    const scan = await timeEach(makeQuestions(40), () => scanAllVectors(db))
    const floor = { what: 'one row by key', value: round(quantile(byKey, 0.95)) }
    const naive = { what: 'scan of all vectors', value: round(quantile(scan, 0.95)) }
    const among = `among ${passages.toLocaleString('en')} passages, ${on}`
    return [
      { what: `retrieval p50 ${among}`, value: round(quantile(times, 0.5)), unit: 'ms', floor },
      {
        ...{ what: `retrieval p95 ${among}`, value: round(quantile(times, 0.95)), unit: 'ms' },
        ...{ floor: naive, bound: { atMost: atMostMs } },
      },
      {
        ...{ what: `processor time of this process a retrieval, ${on}`, unit: 'ms' },
        value: round((user + system) / 1000 / questions),
      },
      {
        what: `indexing ${passages.toLocaleString('en')} passages, ${on}`,
        value: round(importSeconds),
        unit: 's',
      },
    ]
  } finally {
    await close()
  }
}

function scanAllVectors(db: OpenDatabase['db']) {
  return sql`
    select passage_id from passage_vectors
    order by vector::halfvec(256) <=> (select vector::halfvec(256) from passage_vectors limit 1)
    limit 10`.execute(db)
}

async function timeEach(
  texts: readonly string[],
  work: (text: string, index: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = []
  for (const [i, text] of texts.entries()) {
    const started = performance.now()
    await work(text, i)
    times.push(performance.now() - started)
  }
  return times
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
