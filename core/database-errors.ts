/**
 * Whether a failed query means that the database cannot be reached or cannot write, rather than that
 * the query was wrong. Codes: PostgreSQL's classes 08 (connection), 53 (resources, disk full), 57
 * (shut down), 58 (system), and Node's socket errors.
 */
export function isDatabaseGone(error: unknown): boolean {
  // Not `instanceof Error`: drivers may live in another realm (worker, test environment).
  if (typeof error !== 'object' || error === null) return false
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (
    typeof code === 'string' &&
    /^(08|53|57P|58|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_|ENOSPC)/.test(code)
  ) {
    return true
  }
  return /Connection terminated|connection timeout|timeout exceeded when trying to connect|PGlite is closed|driver has already been destroyed/i.test(
    String(message),
  )
}
