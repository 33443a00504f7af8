import { randomUUID } from 'node:crypto'
import type { Logger } from '../../core/logger.js'
import type { App } from '../app.js'

// After an error what is left may hang; the customers' messages are written down already.
const longestStopMs = { 0: 60_000, 1: 10_000 }

/**
 * Ends the process in order on SIGTERM and SIGINT, and after an error that nobody expected, which is
 * logged under an id and makes the exit code 1. A second signal ends it at once.
 */
export function endOrderly({
  app,
  logger,
  onStop,
}: {
  app: App
  logger: Logger
  onStop(): void
}): Promise<void> {
  return new Promise((resolve) => {
    let ending = false
    async function end(exitCode: 0 | 1): Promise<void> {
      if (ending) return
      ending = true
      onStop()
      // A part that never closes must not keep the process, and with it the data folder.
      setTimeout(() => process.exit(1), longestStopMs[exitCode]).unref()
      await app.stop()
      process.exitCode = exitCode
      resolve()
      // Whatever a library still holds open must not keep the process.
      setTimeout(() => process.exit(), 1_000).unref()
    }

    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => {
        if (ending) process.exit(130)
        logger.info({ signal }, 'stopping')
        void end(0)
      })
    for (const event of ['uncaughtException', 'unhandledRejection'] as const)
      process.on(event, (error: unknown) => {
        logger.error({ err: error, errorId: randomUUID(), event }, 'unexpected, stopping')
        void end(1)
      })
  })
}
