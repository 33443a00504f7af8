/** Structured log. Fields carry ids, counts and codes; never a name, a number of a person, or what somebody wrote. */
export interface Logger {
  debug(fields: LogFields, message: string): void
  info(fields: LogFields, message: string): void
  warn(fields: LogFields, message: string): void
  error(fields: LogFields, message: string): void
}

export type LogFields = Record<string, unknown>

export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} }
