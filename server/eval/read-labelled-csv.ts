import { CsvError, parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import type { Example } from '../../bot/understanding/classifier/index.js'
import { InputError } from './read-lines.js'

interface Row {
  record: string[]
  info: { lines: number }
}

/** Sentences and their intents from a CSV file whose header names the columns `text` and `category`. */
export async function readLabelledCsv(file: string): Promise<Example[]> {
  const [header, ...rows] = parseRows(file, await read(file))
  if (!header) throw new InputError(`${file}: the file has no lines`)
  const names = header.record.map((name) => name.trim().toLowerCase())
  const [text, category] = [names.indexOf('text'), names.indexOf('category')]
  if (text < 0 || category < 0)
    throw new InputError(`${file}:1: the header must name the columns "text" and "category"`)
  if (rows.length === 0) throw new InputError(`${file}: there is a header and no row`)
  return rows.map(({ record, info }) => {
    const example = { text: record[text]!.trim(), intent: record[category]!.trim() }
    const missing = !example.text ? 'text' : !example.intent ? 'category' : null
    if (missing) throw new InputError(`${file}:${info.lines}: "${missing}" is empty`)
    return example
  })
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new InputError(`${file}: ${code === 'ENOENT' ? 'there is no such file' : code}`)
  }
}

function parseRows(file: string, text: string): Row[] {
  try {
    return parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as Row[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new InputError(`${file}:${Number(error['lines'] ?? 1)}: ${error.message}`)
  }
}
