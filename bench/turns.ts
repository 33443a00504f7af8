import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import {
  freePort,
  removeDataDir,
  startServerProcess,
  type ServerProcess,
} from '../test/support/server-process.js'
import { measureTurns, type Load, type TurnFigures } from './load/measure-turns.js'
import type { Figure } from './report.js'
import type { BenchServices } from './services.js'

const secret = 'a-direct-line-secret-for-the-bench-only'
const conversations = 50
const seconds = 8

/**
 * Full turns (HTTP in, understood, answered from knowledge, recorded, reply on the WebSocket) against an
 * echo. Once with questions that come again and again, as customers' do, and once with questions that
 * nobody has asked before: what the product remembers helps the first and not the second.
 */
export async function benchTurns(services: BenchServices): Promise<Figure[]> {
  const onPostgres = await services.forNode()
  const postgres = onPostgres
    ? await benchDatabase({
        database: 'PostgreSQL',
        env: onPostgres.env,
        share: 0.25,
        p99Ms: 150,
        flowMs: 15,
      })
    : []
  await onPostgres?.drop()
  return [...postgres, ...(await benchDatabase({ database: 'PGlite', env: {}, share: 0.1 }))]
}

interface Bench {
  database: string
  env: Record<string, string>
  /** Of the echo's throughput, at least. */
  share: number
  p99Ms?: number
  /** Of the node, for a turn in a flow. */
  flowMs?: number
}

async function benchDatabase(bench: Bench): Promise<Figure[]> {
  const { asked, neverAsked } = readQuestions()
  const server = await startBenchServer(bench.env)
  const measure = (question: Load['question']) =>
    measureTurns({ url: server.url, pid: server.pid, secret, question, conversations, seconds })
  try {
    // Right before, because the machine's other work comes and goes.
    const echo = await measureEcho(asked)
    const repeated = await measure(asked)
    const fresh = await measure(neverAsked)
    const inFlow = await measure(stepOfFlow)
    return [
      throughput(`echo beside ${bench.database}`, echo),
      ...turnFigures({ ...bench, questions: 'questions that repeat' }, { echo, turns: repeated }),
      ...turnFigures(
        { ...bench, questions: 'questions never asked before' },
        { echo, turns: fresh },
      ),
      ...flowFigures(bench, { echo, turns: inFlow }),
    ]
  } finally {
    await server.stop()
    removeDataDir(server.dataDir)
  }
}

export function startBenchServer(env: Record<string, string>): Promise<ServerProcess> {
  return startServerProcess({
    env: {
      DIRECT_LINE_SECRET: secret,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      // No customer writes as fast.
      LIMIT_ANSWERS_PER_TEN_SECONDS: '0',
      ...env,
    },
  })
}

export const benchSecret = secret

async function measureEcho(question: Load['question']): Promise<TurnFigures> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bench/peers/echo-bot.ts', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  )
  try {
    await once(child.stdout, 'data')
    const url = `http://127.0.0.1:${port}`
    const pid = child.pid as number
    return await measureTurns({ url, pid, secret, question, conversations, seconds })
  } finally {
    child.kill('SIGKILL')
  }
}

function turnFigures(
  { database, questions, share, p99Ms }: Bench & { questions: string },
  { echo, turns }: { echo: TurnFigures; turns: TurnFigures },
): Figure[] {
  const of = `on ${database}, ${questions}`
  return [
    {
      ...throughput(`full turns ${of}`, turns),
      floor: { what: 'echo', value: echo.turnsPerSecond },
      bound: { atLeast: Math.round(echo.turnsPerSecond * share) },
    },
    {
      what: `turn p50 ${of}`,
      value: turns.p50Ms,
      unit: 'ms',
      floor: { what: 'echo', value: echo.p50Ms },
    },
    {
      what: `turn p99 ${of}`,
      value: turns.p99Ms,
      unit: 'ms',
      floor: { what: 'echo', value: echo.p99Ms },
      ...(p99Ms ? { bound: { atMost: p99Ms } } : {}),
    },
    {
      what: `processor time of the node a turn ${of}`,
      value: turns.processorMs,
      unit: 'ms',
      floor: { what: 'echo', value: echo.processorMs },
    },
  ]
}

function flowFigures(
  { database, flowMs }: Bench,
  { echo, turns }: { echo: TurnFigures; turns: TurnFigures },
): Figure[] {
  return [
    {
      ...throughput(`turns in a flow on ${database}`, turns),
      floor: { what: 'echo', value: echo.turnsPerSecond },
    },
    {
      what: `processor time of the node a turn in a flow on ${database}`,
      value: turns.processorMs,
      unit: 'ms',
      floor: { what: 'echo', value: echo.processorMs },
      ...(flowMs ? { bound: { atMost: flowMs } } : {}),
    },
  ]
}

function throughput(what: string, { turnsPerSecond }: TurnFigures): Figure {
  return { what, value: turnsPerSecond, unit: 'turns/s' }
}

/** The same questions in both, those of the second each with a number that no other has. */
function readQuestions(): Record<'asked' | 'neverAsked', Load['question']> {
  const questions = readFileSync('bench/data/demo-questions.zh.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { query: string }).query)
  const asked = (place: number) => questions[place % questions.length] as string
  let number = 0
  return { asked, neverAsked: (place) => `${asked(place)} ${++number}` }
}

/** A loan is calculated again and again, from the wish to the table of instalments. */
function stepOfFlow(place: number): string {
  const steps = ['帮我算一下贷款每个月还多少', '50万', '三年', '3.85%', '等额本息']
  return steps[place % steps.length] as string
}
