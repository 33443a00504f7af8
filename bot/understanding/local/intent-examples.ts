import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { parse as parseYaml } from 'yaml'
import { locales } from '../../../core/locale.js'
import { sentencesOf } from './frames.js'
import type { Words } from './words.js'

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
  const written = ['ask.csv', 'starters.csv'].flatMap((file) =>
    parseTable(read(file)).rows.map(({ record }) => record),
  )
  return [...written, ...framed()].filter(
    ({ category }) => category === askCategory || flows.includes(category),
  )
}

/** What steers a conversation, by its kind: sentences of the product's frames and lists of words. */
export function steeringExamples({ lists }: Words): SteeringExample[] {
  const listed = learnedKinds.flatMap((kind) =>
    (kind === 'unclear' ? [] : lists[kind])
      .filter((phrase) => !phrase.includes('…'))
      .flatMap((phrase) => sentencesOf(phrase, mostOfPhrase))
      // 666 is praise and 88 a farewell, but other numbers are like neither.
      .filter((text) => !/\d/.test(text))
      .map((text) => ({ text, kind })),
  )
  const said = framed().flatMap(({ text, category }) => {
    const kind = learnedKinds.find((one) => one === category)
    return kind ? [{ text, kind }] : []
  })
  return [...listed, ...said]
}

const mostOfPhrase = 4
const mostOfFrame = 7

/** Kinds of steering that are told by what sentences have in common, not by words alone. */
export const learnedKinds = [
  ...(['cancel', 'skip', 'dontKnow', 'repeat', 'clarify', 'startOver', 'yes', 'no'] as const),
  ...(['greeting', 'thanks', 'goodbye', 'praise', 'whoAreYou', 'unclear'] as const),
]
export type LearnedKind = (typeof learnedKinds)[number]

export interface SteeringExample {
  text: string
  kind: LearnedKind
}

function framed(): IntentExample[] {
  return locales.flatMap((locale) => {
    const frames = parseYaml(read(`frames.${locale}.yaml`)) as Record<string, string>
    return Object.entries(frames).flatMap(([category, lines]) =>
      lines
        .trim()
        .split('\n')
        .flatMap((frame) => sentencesOf(frame, mostOfFrame))
        .map((text) => ({ text, category })),
    )
  })
}

function read(file: string): string {
  return readFileSync(new URL(`./examples/${file}`, import.meta.url), 'utf8')
}
