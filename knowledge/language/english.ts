import { stemmer } from 'stemmer'

const cache = new Map<string, string>()

/** Porter stem. Words repeat, so stems are remembered. */
export function stem(word: string): string {
  const known = cache.get(word)
  if (known !== undefined) return known
  if (cache.size > 20_000) cache.clear()
  const result = stemmer(word)
  cache.set(word, result)
  return result
}
