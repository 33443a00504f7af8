import { CsvError, parse } from 'csv-parse/sync'
import { locales, type Locale } from '../../core/locale.js'
import { refuse, type QuestionAnswer, type ReadOutcome } from './parsed-document.js'

const questionNames = ['question', 'q', '问题', '問題', '问', '标准问题', '标准问']
const answerNames = ['answer', 'a', 'text', '答案', '回答', '答', '答复', '标准答案']
const languageNames = ['language', 'lang', 'locale', '语言']

/** Question/answer pairs in CSV (comma, semicolon or tab) with a header that names the two columns. */
export function readCsv(text: string): ReadOutcome {
  const rows = parseRows(text)
  if (!Array.isArray(rows)) return rows
  const [header, ...body] = rows
  const column = (names: string[]) =>
    header?.record.findIndex((cell) => names.includes(cell.trim().toLowerCase())) ?? -1
  const [question, answer, language] = [questionNames, answerNames, languageNames].map(column)
  if (!header || question === undefined || answer === undefined || question < 0 || answer < 0)
    return refuse('broken-line', 'The header must name a "question" and an "answer" column.', 1)
  const pairs: QuestionAnswer[] = []
  for (const { record, info } of body) {
    const pair = toPair(record[question], record[answer], record[language ?? -1])
    if (!pair) return refuse('broken-line', 'A question or its answer is missing.', info.lines)
    pairs.push(pair)
  }
  if (pairs.length === 0) return refuse('no-text', 'There is a header and no row.')
  return { ok: true, format: 'csv', document: { title: null, content: { kind: 'pairs', pairs } } }
}

interface Row {
  record: string[]
  info: { lines: number }
}

function parseRows(text: string): Row[] | ReturnType<typeof refuse> {
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || text.length)
  const delimiter = [',', '\t', ';', '，'].find((d) => firstLine.includes(d)) ?? ','
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
    }) as unknown as Row[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refuse('broken-line', error.message, Number(error['lines'] ?? 1))
  }
}

/** Question/answer pairs in JSON, one object a line: `{"question", "answer" or "text"}`. */
export function readJsonLines(text: string): ReadOutcome {
  const pairs: QuestionAnswer[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (!line.trim()) continue
    const record = parseObject(line)
    if (!record) return refuse('broken-line', 'Not a JSON object.', i + 1)
    const pair = toPair(
      pick(record, questionNames),
      pick(record, answerNames),
      pick(record, languageNames),
    )
    if (!pair) return refuse('broken-line', '"question" and "answer" must be texts.', i + 1)
    pairs.push(pair)
  }
  if (pairs.length === 0) return refuse('no-text', 'There is no line with a pair.')
  return { ok: true, format: 'jsonl', document: { title: null, content: { kind: 'pairs', pairs } } }
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

function pick(record: Record<string, unknown>, names: string[]): unknown {
  const name = names.find((n) => record[n] !== undefined)
  return name === undefined ? undefined : record[name]
}

function toPair(question: unknown, answer: unknown, language: unknown): QuestionAnswer | null {
  if (typeof question !== 'string' || typeof answer !== 'string') return null
  if (!question.trim() || !answer.trim()) return null
  return { question: question.trim(), answer: answer.trim(), language: toKnownLocale(language) }
}

function toKnownLocale(value: unknown): Locale | null {
  if (typeof value !== 'string' || !value) return null
  const tag = value.toLowerCase()
  return locales.find((locale) => tag.startsWith(locale.slice(0, 2))) ?? null
}
