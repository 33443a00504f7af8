import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { z } from 'zod'

/** A file that cannot be evaluated; the message is one line that names file and line. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** Objects of a file with one JSON object a line, each checked, with its line; blank lines are skipped. */
export async function readJsonLines<T extends object>(
  file: string,
  schema: z.ZodType<T>,
): Promise<(T & { line: number })[]> {
  const records: (T & { line: number })[] = []
  let number = 0
  for await (const line of linesOf(file)) {
    number++
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (!text.trim()) continue
    const result = schema.safeParse(parseJson(text, `${file}:${number}`))
    if (!result.success) throw new InputError(`${file}:${number}: ${describe(result.error)}`)
    records.push({ ...result.data, line: number })
  }
  if (records.length === 0) throw new InputError(`${file}: the file has no lines`)
  return records
}

const unreadable: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, a file is needed',
  EACCES: 'it may not be read by this user',
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8')
  try {
    yield* createInterface({ input: stream, crlfDelay: Infinity })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new InputError(`${file}: ${unreadable[code] ?? code}`)
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(`${where}: not JSON: ${(error as Error).message}`)
  }
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return 'not as expected'
  const field = issue.path.join('.')
  return field ? `"${field}": ${issue.message}` : issue.message
}
