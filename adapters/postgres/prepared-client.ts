import pg from 'pg'

/** Statements that a connection keeps prepared; later ones are parsed and planned each time. */
const mostStatements = 400
const names = new Map<string, string>()

/**
 * A `pg.Client` that prepares each statement with parameters once. Planning costs several times as
 * much as running a statement of a turn, most of all in PGlite.
 */
export class PreparedClient extends pg.Client {
  /** A newer version of the product has changed a table; statements prepared before may fail for good. */
  isOutdated = false

  // `pg` types a dozen forms of this; only the one that kysely uses is changed.
  override query(...args: unknown[]): never {
    const [text, values, ...rest] = args
    const query = super.query.bind(this) as (...all: unknown[]) => unknown
    const name = typeof text === 'string' && hasValues(values) ? nameOf(text) : null
    const answer = name === null ? query(...args) : query({ name, text, values }, ...rest)
    if (answer instanceof Promise) answer.catch((error: unknown) => this.#notice(error))
    return answer as never
  }

  #notice(error: unknown): void {
    const isPlanOutdated = (error as { code?: string }).code === '0A000'
    if (isPlanOutdated) this.isOutdated = true
  }
}

function hasValues(values: unknown): boolean {
  return Array.isArray(values) && values.length > 0
}

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= mostStatements) return null
  const name = `branchline_${names.size}`
  names.set(text, name)
  return name
}
