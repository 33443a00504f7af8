import type { Logger } from '../core/logger.js'

/** What was opened, to be closed in reverse order. */
export interface Closing {
  add(name: string, close: () => Promise<unknown> | void): void
  /** Closes all, once; what fails is logged and does not keep the rest open. */
  closeAll(): Promise<void>
}

export function createClosing({ logger }: { logger: Logger }): Closing {
  const opened: { name: string; close: () => Promise<unknown> | void }[] = []
  return {
    add: (name, close) => void opened.push({ name, close }),
    async closeAll() {
      for (let last = opened.pop(); last; last = opened.pop()) {
        const { name, close } = last
        logger.debug({ part: name }, 'closing')
        try {
          await close()
        } catch (error) {
          logger.error({ err: error, part: name }, 'closing failed')
        }
      }
    },
  }
}
