import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import type { Locale } from '../../core/locale.js'
import { detectLanguage } from '../language/detect-language.js'
import type { NewPassage } from '../passages/passage.js'
import type { Block, ParsedDocument, Section } from './parsed-document.js'

/** About as much as a person reads as one answer, in Chinese characters. */
const passageSize = 350
const separators = [
  '\n\n',
  '\n',
  '。',
  '！',
  '？',
  '；',
  '. ',
  '! ',
  '? ',
  '; ',
  '，',
  ', ',
  ' ',
  '',
]

const splitter = new RecursiveCharacterTextSplitter({
  chunkSize: passageSize,
  chunkOverlap: 40,
  keepSeparator: true,
  separators,
  lengthFunction: readingLength,
})

export interface SplitOptions {
  /** Used where the document has no title of its own. */
  name: string
  /** Null: each passage's own. */
  language: Locale | null
}

/** Cuts a document into passages along its structure: a section is never mixed with the next one. */
export async function splitDocument(
  { title, content }: ParsedDocument,
  { name, language }: SplitOptions,
): Promise<NewPassage[]> {
  const documentTitle = title ?? name
  if (content.kind === 'pairs') {
    return content.pairs.map((pair) => ({
      title: documentTitle,
      heading: null,
      question: pair.question,
      text: pair.answer,
      language: pair.language ?? language ?? detectLanguage(pair.question + pair.answer),
    }))
  }
  const passages: NewPassage[] = []
  for (const section of content.sections) {
    const headings = section.headings.filter((heading) => heading !== documentTitle)
    for (const text of await splitSection(section)) {
      passages.push({
        title: documentTitle,
        heading: headings.join(' › ') || null,
        question: questionOf(headings),
        text,
        language: language ?? detectLanguage(text),
      })
    }
  }
  return passages
}

/** A heading that is a question makes its section an answer. */
function questionOf(headings: readonly string[]): string | null {
  const last = headings.at(-1)
  return last && /[?？]\s*$/.test(last) ? last : null
}

async function splitSection({ blocks }: Section): Promise<string[]> {
  const pieces: string[] = []
  for (const block of blocks) pieces.push(...(await splitBlock(block)))
  const merged: string[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    if (last !== undefined && readingLength(last) + readingLength(piece) <= passageSize)
      merged[merged.length - 1] = `${last}\n\n${piece}`
    else merged.push(piece)
  }
  return merged
}

async function splitBlock(block: Block): Promise<string[]> {
  const limit = block.kind === 'table' ? 2 * passageSize : passageSize
  if (readingLength(block.text) <= limit) return [block.text]
  return block.kind === 'table' ? splitTable(block.text) : splitter.splitText(block.text)
}

/** Rows stay whole, and every part says again what its columns are. */
function splitTable(table: string): string[] {
  const [header = '', rule = '', ...rows] = table.split('\n')
  const parts: string[] = []
  let part: string[] = []
  for (const row of rows) {
    if (part.length > 0 && readingLength([header, ...part, row].join('\n')) > passageSize) {
      parts.push([header, rule, ...part].join('\n'))
      part = []
    }
    part.push(row)
  }
  if (part.length > 0) parts.push([header, rule, ...part].join('\n'))
  return parts
}

/** In Chinese characters; other writing takes about two and a half times as many for the same. */
function readingLength(text: string): number {
  const wide = text.match(/[\u2e80-\uffef]/g)?.length ?? 0
  return wide + (text.length - wide) * 0.4
}
