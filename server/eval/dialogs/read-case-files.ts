import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import type { z } from 'zod'
import { InputError } from '../read-lines.js'
import {
  caseListSchema,
  conversationSchema,
  messageListSchema,
  type ConversationCase,
  type MessageList,
} from './case-schema.js'

/** What stands under a folder, with the place it stands at. */
export interface CaseFiles {
  conversations: (ConversationCase & { file: string; line: number })[]
  messages: (MessageList & { file: string })[]
}

/**
 * Reads every YAML file under a folder, or one file.
 *
 * @throws InputError with one line that names file and line of the first mistake.
 */
export async function readCaseFiles(where: string): Promise<CaseFiles> {
  const files = await listCaseFiles(where)
  if (files.length === 0) throw new InputError(`${where}: there is no .yaml file`)
  const read: CaseFiles = { conversations: [], messages: [] }
  for (const file of files) {
    const text = await readFile(file, 'utf8')
    add(read, { file: path.relative(process.cwd(), file), text })
  }
  return read
}

async function listCaseFiles(where: string): Promise<string[]> {
  const found = await stat(where).catch(() => null)
  if (!found) throw new InputError(`${where}: there is no such folder`)
  if (found.isFile()) return [path.resolve(where)]
  const entries = await readdir(where, { recursive: true })
  return entries
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => path.resolve(where, name))
}

function add(read: CaseFiles, { file, text }: { file: string; text: string }): void {
  const source = parse(file, text)
  const written = source.document.toJS() as Record<string, unknown> | null
  if (typeof written !== 'object' || written === null)
    throw new InputError(`${file}:1: the file holds no case`)
  if ('messages' in written) {
    read.messages.push({ ...check(source, messageListSchema), file })
  } else if ('cases' in written) {
    const { cases, ...setting } = check(source, caseListSchema)
    cases.forEach((one, index) =>
      read.conversations.push({
        ...setting,
        ...one,
        file,
        line: lineOf(source, ['cases', index]),
      }),
    )
  } else {
    read.conversations.push({ ...check(source, conversationSchema), file, line: 1 })
  }
}

interface Source {
  file: string
  document: Document
  lines: LineCounter
}

function parse(file: string, text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error) {
    const { line } = lines.linePos(error.pos[0])
    throw new InputError(`${file}:${line}: ${error.message.split('\n')[0]}`)
  }
  return { file, document, lines }
}

function check<S extends z.ZodType>(source: Source, schema: S): z.infer<S> {
  const result = schema.safeParse(source.document.toJS())
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path ?? []
  const field = where.at(-1)
  const name = typeof field === 'string' ? `"${field}": ` : ''
  const line = lineOf(source, where)
  throw new InputError(`${source.file}:${line}: ${name}${issue?.message ?? 'not as expected'}`)
}

/** The line of what a path leads to, or of the nearest thing that is there. */
function lineOf({ document, lines }: Source, where: readonly PropertyKey[]): number {
  for (let length = where.length; length > 0; length--) {
    const node: unknown = document.getIn(where.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
