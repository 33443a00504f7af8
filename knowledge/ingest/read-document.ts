import { fileTypeFromBuffer } from 'file-type'
import path from 'node:path'
import { decodeText, hasByteOrderMark } from './decode-text.js'
import { refuse, type ReadOutcome } from './parsed-document.js'
import { readCsv, readJsonLines } from './read-pairs.js'
import { readDocx } from './read-docx.js'
import { readHtml } from './read-html.js'
import { readMarkdown } from './read-markdown.js'
import { readPdf } from './read-pdf.js'
import { readPlainText } from './read-plain-text.js'

/** Takes a file apart as what its content is; the name decides only between kinds of text. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<ReadOutcome> {
  if (bytes.length === 0) return refuse('empty', 'The file is empty.')
  const binary = hasByteOrderMark(bytes) ? undefined : await fileTypeFromBuffer(bytes)
  const extension = path.extname(name).toLowerCase()
  if (binary?.ext === 'pdf') return readPdf(bytes)
  if (binary?.ext === 'docx') return readDocx(bytes)
  if (binary?.ext === 'cfb' && extension === '.docx')
    return refuse('encrypted', 'The Word file asks for a password.')
  if (binary && !binary.mime.startsWith('text/') && binary.ext !== 'xml')
    return refuse('unsupported', `The file is ${binary.ext} (${binary.mime}), which is not read.`)
  const text = decodeText(bytes)
  if (text === null) return refuse('not-text', 'The file is neither text nor a known document.')
  if (!text.trim()) return refuse('no-text', 'The file has only blanks.')
  return readText(text, extension)
}

const plainExtensions = ['', '.txt', '.text', '.pdf', '.docx', '.doc']

function readText(text: string, extension: string): ReadOutcome {
  if (
    /^\s*(<!doctype html|<html|<\?xml[^>]*>\s*<(!doctype )?html)/i.test(text) ||
    isHtml(extension)
  )
    return readHtmlText(text)
  if (extension === '.csv' || extension === '.tsv') return readCsv(text)
  if (['.jsonl', '.ndjson'].includes(extension)) return readJsonLines(text)
  if (['.md', '.markdown'].includes(extension))
    return { ok: true, format: 'markdown', document: readMarkdown(text) }
  if (plainExtensions.includes(extension))
    return { ok: true, format: 'text', document: readPlainText(text) }
  return refuse('unsupported', `Files named *${extension} are not read.`)
}

function readHtmlText(text: string): ReadOutcome {
  const document = readHtml(text)
  return document
    ? { ok: true, format: 'html', document }
    : refuse('damaged', 'The page is nested too deeply.')
}

function isHtml(extension: string): boolean {
  return extension === '.html' || extension === '.htm' || extension === '.xhtml'
}
