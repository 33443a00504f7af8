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
      if (!isUnwatched) return executeSql(text, values)
      return executeSql(text, values).catch((error: unknown) => {
        logger.error({ err: error }, 'a scheduled job was not settled')
        return { rows: [{ count: 0 }] }
      })
    },
  }
}
