import { randomUUID } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { JobHandler, JobOptions, Jobs, SendOptions } from '../../core/jobs.js'
import { silentLogger, type Logger } from '../../core/logger.js'
import { toBossDatabase, type ExecuteSql } from './boss-database.js'
import { startQueueWorker, type QueueWorker } from './queue-worker.js'

export interface JobsOptions {
  executeSql: ExecuteSql
  logger?: Logger
  /** Where pg-boss keeps its tables. */
  schema?: string
  /** True for an embedded database: then a job in hand at the start belongs to a process that has died. */
  onlyNode?: boolean
  /** How often a node looks for jobs that another node sent, or whose time has come. */
  pollSeconds?: number
  /** How often a node looks for schedules that are due; at most 45. */
  scheduleSeconds?: number
}

interface Queue {
  options: JobOptions
  handler: JobHandler<object>
}

/**
 * Jobs by pg-boss, on either database. Each node works on one job of a queue at a time, so a failure is
 * that job's alone (pg-boss itself fails a whole batch).
 */
export function createJobs(options: JobsOptions): Jobs {
  const { executeSql, logger = silentLogger, schema = 'jobs', pollSeconds = 2 } = options
  const queues = new Map<string, Queue>()
  const workers = new Map<string, QueueWorker>()
  const boss = new PgBoss({
    db: toBossDatabase({ executeSql, logger }),
    schema,
    cronMonitorIntervalSeconds: options.scheduleSeconds ?? 30,
    cronWorkerIntervalSeconds: Math.max(1, pollSeconds),
  })
  boss.on('error', (error) => logger.error({ err: error }, 'pg-boss failed'))

  function queueOf(name: string): Queue {
    const queue = queues.get(name)
    if (!queue) throw new Error(`no queue ${name} was defined`)
    return queue
  }

  async function work(name: string, job: PgBoss.Job<object>): Promise<void> {
    try {
      await queueOf(name).handler({ id: job.id, data: job.data })
    } catch (error) {
      logger.warn({ err: error, queue: name, jobId: job.id }, 'a job failed')
      await settle(() => boss.fail(name, job.id, { message: messageOf(error) }))
      return
    }
    await settle(() => boss.complete(name, job.id))
  }

  /** When the database is away the job stays in hand, expires and is tried again. */
  async function settle(report: () => Promise<void>): Promise<void> {
    await report().catch((error: unknown) => logger.error({ err: error }, 'a job was not settled'))
  }

  return {
    define<T extends object>(name: string, jobOptions: JobOptions, handler: JobHandler<T>) {
      queues.set(name, { options: jobOptions, handler: handler as JobHandler<object> })
    },
    async start() {
      await boss.start()
      // "short": one waiting job a key, and one without key: what a schedule sends while the last one waits.
      for (const name of queues.keys()) await boss.createQueue(name, { name, policy: 'short' })
      if (options.onlyNode) await failOrphans(boss, { executeSql, schema })
      for (const name of queues.keys()) {
        const fetch = async () => (await boss.fetch<object>(name))[0]
        const pauseMillis = pollSeconds * 1000
        const worker = startQueueWorker({ fetch, work: (job) => work(name, job), pauseMillis })
        workers.set(name, worker)
      }
    },
    async stop() {
      await Promise.all([...workers.values()].map((worker) => worker.stop()))
      workers.clear()
      await boss.stop({ close: false })
    },
    async send(name, data, sendOptions = {}) {
      const id = await boss.send(name, data, toBossOptions(queueOf(name).options, sendOptions))
      if (!sendOptions.startAfterSeconds) workers.get(name)?.wake()
      return id
    },
    async schedule(name, cron, { timeZone = 'Asia/Shanghai', data = {} } = {}) {
      await boss.schedule(name, cron, data, { ...toRetry(queueOf(name).options), tz: timeZone })
    },
  }
}

async function failOrphans(
  boss: PgBoss,
  { executeSql, schema }: { executeSql: ExecuteSql; schema: string },
): Promise<void> {
  const { rows } = await executeSql(`select name, id from ${schema}.job where state = 'active'`)
  for (const { name, id } of rows as { name: string; id: string }[])
    await boss.fail(name, id, { message: 'its process ended' })
}

function toBossOptions(queue: JobOptions, send: SendOptions): PgBoss.SendOptions {
  return {
    ...toRetry(queue),
    ...(send.startAfterSeconds ? { startAfter: send.startAfterSeconds } : {}),
    // Without a key of its own a job would count as a repetition of any other without one.
    singletonKey: send.singletonKey ?? randomUUID(),
  }
}

function toRetry({ retryLimit = 2, retryDelaySeconds = 0, expireInSeconds = 900 }: JobOptions) {
  return { retryLimit, retryDelay: retryDelaySeconds, expireInSeconds }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
