import type { Jobs } from '../../core/jobs.js'
import type { Logger } from '../../core/logger.js'
import { reembedAll, type Knowledge } from '../../knowledge/index.js'

const reembedQueue = 'reembed-passages'

/** Declares what runs beside the conversations. Call before the jobs start. */
export function defineJobs({
  jobs,
  knowledge,
  logger,
}: {
  jobs: Jobs
  knowledge: Knowledge
  logger: Logger
}): void {
  const options = { retryLimit: 5, retryDelaySeconds: 30, expireInSeconds: 3_600 }
  jobs.define(reembedQueue, options, async () => {
    const { embedded } = await reembedAll(knowledge, {
      onProgress: ({ done, total }) => logger.info({ done, total }, 'embedding passages anew'),
    })
    if (embedded > 0) logger.info({ embedded }, 'passages embedded anew')
  })
}

/** After a change of the embedding model all passages need new vectors; without a change there is nothing to do. */
export async function sendStartingJobs({ jobs }: { jobs: Jobs }): Promise<void> {
  await jobs.send(reembedQueue, {}, { singletonKey: reembedQueue })
}
