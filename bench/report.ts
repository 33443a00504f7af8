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

/** What a part of the bench came to. */
export interface Measured {
  part: string
  figures: Figure[]
}

/** A table for each part on stdout, as `docs/benchmarks.md` has them, and one JSON file beside. */
export function report(measured: Measured[]): void {
  const machine = describeMachine()
  mkdirSync('bench/.output', { recursive: true })
  writeFileSync(
    'bench/.output/bench.json',
    JSON.stringify(
      {
        machine,
        at: new Date().toISOString(),
        figures: measured.flatMap(({ figures }) => figures),
      },
      null,
      2,
    ) + '\n',
  )
  const tables = measured.map(({ part, figures }) => `${part}\n\n${tableOf(figures)}`)
  process.stdout.write(`${[machine, ...tables].join('\n\n')}\n`)
}

function tableOf(figures: Figure[]): string {
  const rows = figures.map((f) => [
    f.what,
    `${f.value} ${f.unit}`.trim(),
    f.floor ? `${f.floor.value} (${f.floor.what})` : '',
    boundText(f),
    f.note ?? verdict(f),
  ])
  return toMarkdown([['figure', 'measured', 'floor or peer', 'bound', ''], ...rows])
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
  return value <= atMost && value >= atLeast ? 'kept' : '**missed**'
}

function describeMachine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown CPU'}, ${memory} GB, Node ${process.version}, ${process.platform}`
}
