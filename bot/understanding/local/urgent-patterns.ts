import { locales } from '../../../core/locale.js'
import type { Flow } from '../../../dialogs/index.js'
import { anywherePattern } from './words.js'

interface Patterns {
  says: RegExp
  unless: RegExp
}

const prepared = new WeakMap<Flow, Patterns>()

/** What a flow says of itself that cannot wait; null for the others. */
export function urgentPatterns(flow: Flow): Patterns | null {
  if (!flow.urgent) return null
  const known = prepared.get(flow)
  if (known) return known
  const all = locales.flatMap((locale) => flow.sentences[locale].urgent ?? [])
  const patterns = {
    says: anywherePattern(all.flatMap(({ says }) => says)),
    unless: anywherePattern(all.flatMap(({ unless }) => unless)),
  }
  prepared.set(flow, patterns)
  return patterns
}
