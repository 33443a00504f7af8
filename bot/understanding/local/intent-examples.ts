import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'

/** The category of examples that begin no flow: ordinary questions. */
export const askCategory = 'ask'

/** A sentence and the flow that it begins, or `ask` for a question. */
export interface IntentExample {
  text: string
  category: string
}

export type ReadExamples =
  { ok: true; examples: IntentExample[] } | { ok: false; problems: string[] }

/** Reads CSV with the header `text,category`. Problems name the file and the line. */
export function readIntentExamples(
  csv: string,
  { file, flows }: { file: string; flows: readonly string[] },
): ReadExamples {
  let table: Table
  try {
    table = parseTable(csv)
  } catch (error) {
    return { ok: false, problems: [`${file}: ${(error as Error).message}`] }
  }
  const { header, rows } = table
  const isHeaded = header.includes('text') && header.includes('category')
  if (!isHeaded) return { ok: false, problems: [`${file}:1: the header must be text,category`] }
  const problems = rows.flatMap(({ record, info }) => {
    const problem = problemOf(record, flows)
    return problem ? [`${file}:${info.lines}: ${problem}`] : []
  })
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, examples: rows.map(({ record }) => record) }
}

interface Table {
  header: string[]
  rows: { record: IntentExample; info: { lines: number } }[]
}

function parseTable(csv: string): Table {
  const table: Table = { header: [], rows: [] }
  const columns = (names: string[]) => (table.header = names)
  const lenient = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true }
  table.rows = parse(csv, { columns, info: true, ...lenient }) as unknown as Table['rows']
  return table
}

function problemOf({ text, category }: IntentExample, flows: readonly string[]): string | null {
  if (!text) return 'the text is missing'
  if (!category) return 'the category is missing'
  if (category === askCategory || flows.includes(category)) return null
  return `there is no flow ${JSON.stringify(category)}; write one of ${[...flows, askCategory].join(', ')}`
}

/** The product's own examples, of ordinary questions and of the flows that there are. */
export function ownExamples(flows: readonly string[]): IntentExample[] {
  return ['ask.csv', 'starters.csv']
    .flatMap(
      (file) =>
        parseTable(readFileSync(new URL(`./examples/${file}`, import.meta.url), 'utf8')).rows,
    )
    .map(({ record }) => record)
    .filter(({ category }) => category === askCategory || flows.includes(category))
}
