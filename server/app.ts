import { randomBytes } from 'node:crypto'
import { createSealer } from '../adapters/sealed-values/create-sealer.js'
import type { TurnRunner, TurnRunnerNeeds, Understander } from '../bot/index.js'
import { systemClock, type Clock } from '../core/clock.js'
import type { Database } from '../core/database.js'
import type { Logger } from '../core/logger.js'
import type { StaffId } from '../core/staff/index.js'
import type { Flow } from '../dialogs/index.js'
import { createRecentSteps } from './api/inspector/recent-steps.js'
import { checkDefaultBank } from './check-default-bank.js'
import { createClosing, type Closing } from './closing.js'
import type { Config, Secrets } from './config/config.js'
import { readOrCreateKeys } from './config/key-file.js'
import { listen, stopListening } from './http/listen.js'
import { createLogger } from './http/log.js'
import { createMetrics } from './http/metrics.js'
import { defineJobs, sendStartingJobs } from './jobs/index.js'
import { openHttp } from './open-http.js'
import { openKnowledge } from './open-knowledge.js'
import { openPorts } from './open-ports.js'
import { openTurns } from './open-turns.js'
import { openUnderstanding, type Understands } from './open-understanding.js'
import { seedWhenEmpty } from './seed-when-empty.js'

export interface App {
  /** Resolves when the server can be reached and everything works. Closes what it opened when it fails. */
  start(): Promise<RunningApp>
  /** Refuses new work, finishes the turns in hand, closes in reverse order of opening. */
  stop(): Promise<void>
}

export interface RunningApp extends Understands {
  /** Where it listens, as this machine can call it. */
  url: string
  db: Database
  /** Path and query that sign somebody of the demo's staff in, on this machine. */
  staffLink(id: StaffId): Promise<string>
  /** The way in behind the channels. */
  turns: TurnRunner
}

/** What tests put in place of the real thing. */
export interface AppOverrides {
  clock?: Clock
  logger?: Logger
  /** Instead of the bot. */
  runTurn?: TurnRunnerNeeds['runTurn']
  /** Stands before who understands, or in its place. */
  understander?: (real: Understander) => Understander
  /** Instead of every flow that there is. */
  flows?: readonly Flow[]
}

/** The whole product in one process, as configured. */
export function createApp(config: Config, secrets: Secrets, overrides: AppOverrides = {}): App {
  const logger = overrides.logger ?? createLogger(config.logLevel)
  const closing = createClosing({ logger })
  const state = { stopping: false }
  return {
    async start() {
      try {
        return await open({ config, secrets, overrides, logger, closing, state })
      } catch (error) {
        await closing.closeAll()
        throw error
      }
    },
    async stop() {
      state.stopping = true
      await closing.closeAll()
    },
  }
}

interface Opening {
  config: Config
  secrets: Secrets
  overrides: AppOverrides
  logger: Logger
  closing: Closing
  state: { stopping: boolean }
}

async function open(opening: Opening): Promise<RunningApp> {
  const { config, secrets, overrides, logger, closing, state } = opening
  const clock = overrides.clock ?? systemClock
  const metrics = createMetrics({ token: secrets.metricsToken })

  const ports = await openPorts({ config, secrets, closing, logger })
  const { folderLock, jobs } = ports
  const { db } = ports.database
  const { publisher } = ports.coordination
  const tokenKeys = secrets.tokenKeys ?? (await readOrCreateKeys(config.dataDir, 'token-keys'))
  const dataKeys = secrets.dataKeys ?? (await readOrCreateKeys(config.dataDir, 'data-keys'))
  const sealer = createSealer(dataKeys)
  const controlToken = folderLock && randomBytes(24).toString('base64url')

  const knowledge = await openKnowledge({ db, clock, logger }, { config, secrets })
  if (config.seedDemo) await seedWhenEmpty(knowledge, ports.coordination)
  await checkDefaultBank({ db }, config.defaultBankId)
  const steps = config.devTools ? createRecentSteps() : null
  const understanding = await openUnderstanding(
    { db, clock, logger },
    { settings: config.understanding, chat: knowledge.chat, ...overrides },
  )
  const { answers } = config.limits
  const answerLimit = answers && { rateLimits: ports.coordination.rateLimits, limit: answers }
  const turns = openTurns(
    { db, clock, logger, publisher, sealer, knowledge, metrics, understanding, steps, answerLimit },
    overrides,
  )
  const { server, channel, staffLink } = openHttp(
    {
      ports,
      turns,
      steps,
      knowledge,
      sealer,
      metrics,
      clock,
      logger,
      isStopping: () => state.stopping,
    },
    { config, tokenKeys, controlToken, directLineSecret: secrets.directLineSecret },
  )

  // What is closed first comes last: answers in hand still reach their clients while the server stops.
  const { files } = ports
  const { keepConversationsDays } = config
  defineJobs({ jobs, db, clock, logger, knowledge, files, keepConversationsDays })
  await jobs.start()
  closing.add('jobs', () => jobs.stop())
  await sendStartingJobs({ jobs })
  const port = await listen(server, config.http)
  closing.add('http', () => stopListening(server))
  closing.add('streams', () => channel.stream.close())
  await turns.start()
  closing.add('turns', () => turns.stop(config.shutdownSeconds * 1000))

  const url = `http://${callableHost(config.http.host)}:${port}`
  await folderLock?.update({ url, ...(controlToken ? { controlToken } : {}) })
  logger.info({ url }, 'started')
  return { url, db, turns, staffLink, ...understanding }
}

function callableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
