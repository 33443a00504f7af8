import type PgBoss from 'pg-boss'
import type { Logger } from '../../core/logger.js'

export type ExecuteSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>

const scheduleQueue = '__pgboss__send-it'
const deadlock = '40P01'
const queueCreationTries = 5

/**
 * The database as pg-boss wants it. pg-boss does not wait for the end of its own jobs, which send what is
 * scheduled: a database lost at that moment would be an unhandled rejection. Such a job expires and is
 * tried again, so here it is enough to report.
 */
export function toBossDatabase({
  executeSql,
  logger,
}: {
  executeSql: ExecuteSql
  logger: Logger
}): PgBoss.Db {
  return {
    async executeSql(text, values: unknown[]) {
      const isUnwatched = values?.[0] === scheduleQueue && Array.isArray(values[1])
      if (isInstallation(text)) return executeSql(text, values).catch(rethrowAsRace)
      if (isQueueCreation(text)) return createQueue(executeSql, { text, values })
      if (!isUnwatched) return executeSql(text, values)
      return executeSql(text, values).catch((error: unknown) => {
        logger.error({ err: error }, 'a scheduled job was not settled')
        return { rows: [{ count: 0 }] }
      })
    },
  }
}

function isInstallation(text: string): boolean {
  return /CREATE SCHEMA IF NOT EXISTS/.test(text)
}

function isQueueCreation(text: string): boolean {
  return /^\s*SELECT \w+\.create_queue\(/i.test(text)
}

/**
 * pg-boss makes a queue by writing its row and then tying a new table to the table of queues: two nodes that
 * do so at once, each holding what the other wants, are a deadlock. So one after the other; and as the
 * upkeep of a queue that is already there may still be in the way, a deadlock is tried again.
 */
async function createQueue(
  executeSql: ExecuteSql,
  { text, values }: { text: string; values: unknown[] },
): Promise<{ rows: unknown[] }> {
  const oneByOne = `with turn as materialized (
      select pg_advisory_xact_lock(hashtext('branchline: create queue'))
    ) ${text} from turn`
  for (let left = queueCreationTries; ; left--) {
    try {
      return await executeSql(oneByOne, values)
    } catch (error) {
      if ((error as { code?: unknown }).code !== deadlock || left <= 1) throw error
    }
  }
}

/**
 * Of two nodes that install at once the second waits for the first and then finds what it wanted to make.
 * pg-boss knows that by the words "already exists"; where PostgreSQL's cache of names is a moment behind, it
 * is the catalogue's unique index that speaks up.
 */
function rethrowAsRace(error: unknown): never {
  if ((error as { code?: unknown }).code === '23505')
    throw new Error('the schema already exists', { cause: error })
  throw error
}
