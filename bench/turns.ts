import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import {
  freePort,
  removeDataDir,
  startServerProcess,
  type ServerProcess,
} from '../test/support/server-process.js'
import { measureTurns, type TurnFigures } from './load/measure-turns.js'
import type { Figure } from './report.js'
import type { BenchServices } from './services.js'

const secret = 'a-direct-line-secret-for-the-bench-only'
const conversations = 50
const seconds = 8

/** Full turns (HTTP in, understood, answered from knowledge, recorded, reply on the WebSocket) against an echo. */
export async function benchTurns(services: BenchServices): Promise<Figure[]> {
  const questions = readQuestions()
  const echo = await measureEcho(questions)
  const embedded = await measureProduct(questions, {})
  const figures = [
    ...turnFigures('PGlite', embedded, { echo, share: 0.1 }),
    throughput('bare botbuilder echo over Express', echo),
  ]
  const onPostgres = await services.forNode()
  if (!onPostgres) return figures
  const postgres = await measureProduct(questions, onPostgres.env)
  await onPostgres.drop()
  return [...turnFigures('PostgreSQL', postgres, { echo, share: 0.25, p99Ms: 150 }), ...figures]
}

async function measureProduct(
  questions: string[],
  env: Record<string, string>,
): Promise<TurnFigures> {
  const server = await startBenchServer(env)
  try {
    return await measureTurns({ url: server.url, secret, questions, conversations, seconds })
  } finally {
    await server.stop()
    removeDataDir(server.dataDir)
  }
}

export function startBenchServer(env: Record<string, string>): Promise<ServerProcess> {
  return startServerProcess({
    env: { DIRECT_LINE_SECRET: secret, LOG_LEVEL: 'error', NODE_ENV: 'production', ...env },
  })
}

export const benchSecret = secret

async function measureEcho(questions: string[]): Promise<TurnFigures> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bench/peers/echo-bot.ts', String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  )
  try {
    await once(child.stdout, 'data')
    const url = `http://127.0.0.1:${port}`
    return await measureTurns({ url, secret, questions, conversations, seconds })
  } finally {
    child.kill('SIGKILL')
  }
}

function turnFigures(
  database: string,
  measured: TurnFigures,
  { echo, share, p99Ms }: { echo: TurnFigures; share: number; p99Ms?: number },
): Figure[] {
  const perSecond = throughput(
    `full turns on ${database}, ${conversations} conversations`,
    measured,
  )
  return [
    {
      ...perSecond,
      floor: { what: 'echo', value: echo.turnsPerSecond },
      bound: { atLeast: Math.round(echo.turnsPerSecond * share) },
    },
    {
      what: `turn p50 on ${database}`,
      value: measured.p50Ms,
      unit: 'ms',
      floor: { what: 'echo', value: echo.p50Ms },
    },
    {
      what: `turn p99 on ${database}`,
      value: measured.p99Ms,
      unit: 'ms',
      floor: { what: 'echo', value: echo.p99Ms },
      ...(p99Ms ? { bound: { atMost: p99Ms } } : {}),
    },
  ]
}

function throughput(what: string, { turnsPerSecond }: TurnFigures): Figure {
  return { what, value: turnsPerSecond, unit: 'turns/s' }
}

function readQuestions(): string[] {
  return readFileSync('bench/data/demo-questions.zh.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { query: string }).query)
}
