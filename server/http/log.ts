import { pino, type DestinationStream } from 'pino'
import type { Logger } from '../../core/logger.js'
import type { LogLevel } from '../config/config.js'

/** JSON lines on stderr: stdout belongs to what people read. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { level, base: null, serializers: { err: describeError } }
  return pino(options, destination ?? pino.destination(2))
}

/** What the log keeps of an error: never what somebody wrote, which databases repeat in their messages. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, severity, routine, table } = error as unknown as Record<string, unknown>
  const fromDatabase = severity !== undefined
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(fromDatabase ? { routine, table } : { message: error.message }),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  }
}
