import { bareWords, isWordBorder } from './bare-text.js'

/** Expressions that are looked for in bare text (`bareText`). */
export interface Phrases {
  has(bare: string): boolean
  /** Ends of the expressions that begin at `from`, the longest first. */
  endsFrom(bare: string, from: number): number[]
  /** Beginnings of the expressions that end at `to`, the longest first. */
  startsBefore(bare: string, to: number): number[]
}

export function phrases(expressions: Iterable<string>): Phrases {
  const all = new Set([...expressions].map(bareWords).filter(Boolean))
  const lengths = [...new Set([...all].map((phrase) => phrase.length))].sort((a, b) => b - a)
  // Asked at every place of a text; at most of them nothing begins or ends.
  const firsts = new Set([...all].map((phrase) => phrase.at(0)))
  const lasts = new Set([...all].map((phrase) => phrase.at(-1)))
  return {
    has: (bare) => all.has(bare),
    endsFrom(bare, from) {
      if (!firsts.has(bare[from])) return []
      return lengths
        .map((length) => from + length)
        .filter((to) => to <= bare.length && isPhrase(all, bare, [from, to]))
    },
    startsBefore(bare, to) {
      if (!lasts.has(bare[to - 1])) return []
      return lengths
        .map((length) => to - length)
        .filter((from) => from >= 0 && isPhrase(all, bare, [from, to]))
    },
  }
}

function isPhrase(all: Set<string>, bare: string, [from, to]: [number, number]): boolean {
  return (
    all.has(bare.slice(from, to)) &&
    isWordBorder(bare[from - 1], bare[from]) &&
    isWordBorder(bare[to - 1], bare[to])
  )
}

/** Whether the text is made of nothing but these expressions. */
export function consistsOf(bare: string, ...allowed: Phrases[]): boolean {
  const reached = new Array<boolean>(bare.length + 1).fill(false)
  reached[0] = true
  for (let i = 0; i < bare.length; i++) {
    if (!reached[i]) continue
    if (bare[i] === ' ') reached[i + 1] = true
    for (const { endsFrom } of allowed) for (const end of endsFrom(bare, i)) reached[end] = true
  }
  return reached[bare.length] === true
}

/** Whoever says more than that does not choose or steer by it. */
const longestWithEnds = 100

/** The text itself and what is left of it when such expressions are taken off its ends. */
export function withoutEnds(
  bare: string,
  { leading, trailing }: { leading: Phrases; trailing: Phrases },
): string[] {
  if (bare.length > longestWithEnds) return [bare]
  const found = new Map<string, [number, number]>()
  const waiting: [number, number][] = [[0, bare.length]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let [from, to] = next
    while (bare[from] === ' ') from++
    while (bare[to - 1] === ' ') to--
    if (from >= to || found.has(`${from} ${to}`)) continue
    found.set(`${from} ${to}`, [from, to])
    const part = bare.slice(0, to)
    for (const end of leading.endsFrom(part, from)) waiting.push([end, to])
    for (const start of trailing.startsBefore(part, to))
      if (start > from) waiting.push([from, start])
  }
  return [...found.values()].map(([from, to]) => bare.slice(from, to))
}
