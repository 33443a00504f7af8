/**
 * Whether a failed query means that the database cannot be reached or cannot write, rather than that
 * the query was wrong. Codes: PostgreSQL's classes 08 (connection), 53 (resources, disk full), 57
 * (shut down), 58 (system), and Node's socket errors.
 */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (
    typeof code === 'string' &&
    /^(08|53|57P|58|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_|ENOSPC)/.test(code)
  ) {
    return true
  }
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|PGlite is closed/i.test(
    error.message,
  )
}
