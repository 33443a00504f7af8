import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

export interface Figure {
  what: string
  value: number
  unit: string
  /** What it is measured against in the same run. */
  floor?: { what: string; value: number }
  /** What the product promises. */
  bound?: { atMost?: number; atLeast?: number }
  /** Left out: why. */
  note?: string
}

/** One table on stdout, one JSON file beside it. */
export function report(figures: Figure[]): void {
  const machine = describeMachine()
  mkdirSync('bench/.output', { recursive: true })
  writeFileSync(
    'bench/.output/bench.json',
    JSON.stringify({ machine, at: new Date().toISOString(), figures }, null, 2) + '\n',
  )
  const rows = figures.map((f) => [
    f.what,
    `${f.value} ${f.unit}`.trim(),
    f.floor ? `${f.floor.value} (${f.floor.what})` : '',
    boundText(f),
    f.note ?? verdict(f),
  ])
  const table = [['figure', 'measured', 'floor or peer', 'bound', ''], ...rows]
  process.stdout.write(`${machine}\n\n${toMarkdown(table)}\n`)
}

function toMarkdown(rows: string[][]): string {
  const [head = [], ...body] = rows
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}

function boundText({ bound, unit }: Figure): string {
  if (bound?.atMost !== undefined) return `≤ ${bound.atMost} ${unit}`.trim()
  return bound?.atLeast === undefined ? '' : `≥ ${bound.atLeast} ${unit}`.trim()
}

function verdict({ bound, value }: Figure): string {
  if (!bound) return ''
  const { atMost = Infinity, atLeast = -Infinity } = bound
  return value <= atMost && value >= atLeast ? 'kept' : 'MISSED'
}

function describeMachine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}, ${memory} GB, Node ${process.version}, ${process.platform}`
}
