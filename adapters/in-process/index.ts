import type { Coordination } from '../../core/coordination.js'
import { silentLogger, type Logger } from '../../core/logger.js'
import { createInProcessKeyValue } from './key-value.js'
import { createInProcessLocks } from './locks.js'
import { createInProcessPublisher } from './publisher.js'
import { createInProcessRateLimits } from './rate-limits.js'

/** For an installation of one process; nothing to install, nothing to close. */
export function createInProcessPorts({
  logger = silentLogger,
}: { logger?: Logger } = {}): Coordination {
  return {
    keyValue: createInProcessKeyValue(),
    publisher: createInProcessPublisher({ logger }),
    locks: createInProcessLocks(),
    rateLimits: createInProcessRateLimits(),
    ping: async () => {},
    close: async () => {},
  }
}
