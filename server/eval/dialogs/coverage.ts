import type { Flow } from '../../../dialogs/index.js'
import { patternNames, type PatternName } from './pattern-names.js'
import { applies } from './repair-patterns.js'

/** What a passed case showed. */
export interface Shown {
  flows: string[]
  patterns: PatternName[]
}

export interface Coverage {
  /** Cases by flow. */
  flows: Record<string, number>
  /** Cases by flow and pattern; null where a flow cannot meet a pattern. */
  patterns: Record<string, Record<PatternName, number | null>>
  /** `flow × pattern` that no case shows. */
  missing: string[]
}

/** Which flow was led through which repair, and what is left. */
export function coverageOf(flows: readonly Flow[], shown: readonly Shown[]): Coverage {
  const coverage: Coverage = { flows: {}, patterns: {}, missing: [] }
  for (const flow of flows) {
    const own = shown.filter((one) => one.flows.includes(flow.name))
    coverage.flows[flow.name] = own.length
    const row = Object.fromEntries(
      patternNames.map((pattern) => [
        pattern,
        applies(pattern, flow)
          ? own.filter(({ patterns }) => patterns.includes(pattern)).length
          : null,
      ]),
    ) as Record<PatternName, number | null>
    coverage.patterns[flow.name] = row
    for (const pattern of patternNames)
      if (row[pattern] === 0) coverage.missing.push(`${flow.name} × ${pattern}`)
  }
  return coverage
}

/** The matrix for people: a line a pattern, a column a flow; `·` where it cannot be. */
export function formatCoverage({ patterns }: Coverage): string {
  const flows = Object.keys(patterns)
  const width = Math.max(...patternNames.map((name) => name.length))
  const head = flows.map((name, index) => `${String.fromCodePoint(65 + index)} ${name}`)
  const lines = patternNames.map((pattern) => {
    const cells = flows.map((flow) => String(patterns[flow]![pattern] ?? '·').padStart(3))
    return `${pattern.padEnd(width)}${cells.join('')}`
  })
  const letters = flows.map((_, index) => String.fromCodePoint(65 + index).padStart(3))
  return [head.join('  '), ' '.repeat(width) + letters.join(''), ...lines].join('\n')
}
