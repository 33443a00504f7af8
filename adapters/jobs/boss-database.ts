import type PgBoss from 'pg-boss'
import type { Logger } from '../../core/logger.js'

export type ExecuteSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>

const scheduleQueue = '__pgboss__send-it'

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
