import type { Clock } from '../../core/clock.js'
import type { Database } from '../../core/database.js'
import type { Files } from '../../core/files.js'
import type { Jobs } from '../../core/jobs.js'
import { deleteLeadsBefore } from '../../core/leads/index.js'
import type { Logger } from '../../core/logger.js'
import { calendarDayOf } from '../../core/organisation/index.js'
import { deleteOverSessions } from '../../core/staff/index.js'
import { deleteOldConversations } from './delete-old-conversations.js'
import { reembedAll, type Knowledge } from '../../knowledge/index.js'

const reembedQueue = 'reembed-passages'
const oldLeadsQueue = 'delete-old-leads'
const overSessionsQueue = 'delete-over-sessions'
const oldConversationsQueue = 'delete-old-conversations'

export interface JobNeeds {
  jobs: Jobs
  db: Database
  clock: Clock
  logger: Logger
  knowledge: Knowledge
  files: Files
  /** Null: for ever. */
  keepConversationsDays: number | null
}

/** Declares what runs beside the conversations. Call before the jobs start. */
export function defineJobs(needs: JobNeeds): void {
  const { jobs, db, clock, logger, knowledge } = needs
  const options = { retryLimit: 5, retryDelaySeconds: 30, expireInSeconds: 3_600 }
  jobs.define(reembedQueue, options, async () => {
    const { embedded } = await reembedAll(knowledge, {
      onProgress: ({ done, total }) => logger.info({ done, total }, 'embedding passages anew'),
    })
    if (embedded > 0) logger.info({ embedded }, 'passages embedded anew')
  })
  jobs.define(oldLeadsQueue, options, async () => {
    const deleted = await deleteLeadsBefore({ db }, calendarDayOf(clock.now()))
    if (deleted > 0) logger.info({ deleted }, 'leads deleted whose time is over')
  })
  jobs.define(overSessionsQueue, options, () => deleteOverSessions({ db, clock }))
  jobs.define(oldConversationsQueue, options, async () => {
    const deleted = await deleteOldConversations(needs)
    if (Object.values(deleted).some((count) => count > 0))
      logger.info({ ...deleted }, 'conversations deleted whose time is over, and files of nobody')
  })
}

/**
 * What every start looks after: new vectors after a change of the embedding model, and what was promised
 * to be deleted while the server was not running. Both do nothing where there is nothing to do.
 */
export async function sendStartingJobs({ jobs }: { jobs: Jobs }): Promise<void> {
  for (const queue of [reembedQueue, oldLeadsQueue, overSessionsQueue, oldConversationsQueue])
    await jobs.send(queue, {}, { singletonKey: queue })
  await jobs.schedule(oldLeadsQueue, '20 4 * * *')
  await jobs.schedule(overSessionsQueue, '30 4 * * *')
  await jobs.schedule(oldConversationsQueue, '40 4 * * *')
}
