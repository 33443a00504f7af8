import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import {
  freePort,
  removeDataDir,
  startServerProcess,
  type ServerProcess,
} from '../test/support/server-process.js'
import { answeredQuestions } from './load/answered-questions.js'
import { isFromKnowledge } from './load/chat-client.js'
import { measureTurns, type Load, type TurnFigures } from './load/measure-turns.js'
import type { Figure } from './report.js'
import type { BenchServices } from './services.js'
import { turnFigures, type TurnBounds } from './turn-figures.js'

export const benchSecret = 'a-direct-line-secret-for-the-bench-only'
const conversations = 50
const seconds = 8

interface Bench {
  database: string
  env: Record<string, string>
  knowledge: TurnBounds
  flow: TurnBounds
}

/**
 * Full turns (HTTP in, understood, answered from knowledge, recorded, reply on the WebSocket) against an
 * echo: with questions that come again and again, as customers' do, and with questions that nobody has
 * asked before; what the product remembers helps the first and not the second. Then turns in a flow.
 */
export async function benchTurns(services: BenchServices): Promise<Figure[]> {
  const onPostgres = await services.forNode()
  const postgres = onPostgres
    ? await benchDatabase({
        database: 'PostgreSQL',
        env: onPostgres.env,
        knowledge: { share: 0.25, p99Ms: 150 },
        flow: { processorMs: 15 },
      })
    : []
  await onPostgres?.drop()
  const embedded = { database: 'PGlite', env: {}, knowledge: { share: 0.1 }, flow: {} }
  return [...postgres, ...(await benchDatabase(embedded))]
}

async function benchDatabase({ database, env, knowledge, flow }: Bench): Promise<Figure[]> {
  const server = await startBenchServer(env)
  const figuresOf = async (load: string, bounds: TurnBounds, questions: Questions) => {
    // Right before, because the machine's other work comes and goes.
    const echo = await measureEcho(questions.question)
    const turns = await measureTurns({ ...server, ...ofAll, ...questions })
    return turnFigures({ of: `${database}, ${load}`, bounds }, { echo, turns })
  }
  try {
    const all = readQuestions()
    const answered = await answeredQuestions({ ...server, ...ofAll }, all)
    return [
      {
        what: `${database}: questions answered from knowledge, of ${all.length}: those that are asked`,
        value: answered.length,
        unit: '',
      },
      ...(await figuresOf('questions that repeat', knowledge, again(answered))),
      ...(await figuresOf('questions never asked before', knowledge, neverAsked(answered))),
      ...(await figuresOf('in a flow', flow, { question: stepOfFlow })),
    ]
  } finally {
    await server.stop()
    removeDataDir(server.dataDir)
  }
}

type Questions = Pick<Load, 'question' | 'isExpected'>

const ofAll = { secret: benchSecret, conversations, seconds }

export function startBenchServer(env: Record<string, string>): Promise<ServerProcess> {
  return startServerProcess({
    env: {
      DIRECT_LINE_SECRET: benchSecret,
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
      // No customer writes as fast.
      LIMIT_ANSWERS_PER_TEN_SECONDS: '0',
      ...env,
    },
  })
}

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
    return await measureTurns({ url, pid: child.pid as number, ...ofAll, question })
  } finally {
    child.kill('SIGKILL')
  }
}

function readQuestions(): string[] {
  return readFileSync('bench/data/demo-questions.zh.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { query: string }).query)
}

function again(questions: string[]): Questions {
  return {
    question: (place) => questions[place % questions.length] as string,
    isExpected: isFromKnowledge,
  }
}

/** The same questions, each with a number that no other has. */
function neverAsked(questions: string[]): Questions {
  const { question, isExpected } = again(questions)
  let number = 0
  return { question: (place) => `${question(place)} ${++number}`, isExpected }
}

/** A loan is calculated again and again, from the wish to the table of instalments. */
function stepOfFlow(place: number): string {
  const steps = ['帮我算一下贷款每个月还多少', '50万', '三年', '3.85%', '等额本息']
  return steps[place % steps.length] as string
}
