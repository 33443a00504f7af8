import type { ParsedDocument, QuestionAnswer } from './parsed-document.js'
import { createSectionBuilder } from './section-builder.js'

const asked = /^\s*(?:\d+[.、)]\s*)?(?:问|q|question)\s*\d*\s*[:：.]\s*(.+)$/i
const answered = /^\s*(?:答|a|answer)\s*\d*\s*[:：.]\s*(.*)$/i
// `第三章 …`, `一、…`, `(二) …` on a short line of its own, not ended like a sentence.
const headings: [RegExp, number][] = [
  [/^第[一二三四五六七八九十百零\d]+[章编部分]/, 1],
  [/^第[一二三四五六七八九十百零\d]+节/, 2],
  [/^[一二三四五六七八九十]+、/, 2],
  [/^[（(][一二三四五六七八九十]+[)）]/, 3],
]

/** Text without marks; numbered Chinese headings and lines of `问：`/`答：` (`Q:`/`A:`) are recognised. */
export function readPlainText(text: string): ParsedDocument {
  const lines = text.split(/\r\n|\r|\n/)
  const pairs = readPairs(lines)
  if (pairs) return { title: null, content: { kind: 'pairs', pairs } }
  const builder = createSectionBuilder()
  let paragraph: string[] = []
  const flush = () => {
    builder.text(paragraph.join('\n'))
    paragraph = []
  }
  for (const line of lines) {
    const level = headingLevel(line.trim())
    if (level > 0) {
      flush()
      builder.heading(level, line)
    } else if (line.trim()) paragraph.push(line.trim())
    else flush()
  }
  flush()
  return { title: null, content: { kind: 'sections', sections: builder.finish() } }
}

function headingLevel(line: string): number {
  if (line.length > 40 || /[。；;，,：:]$/.test(line)) return 0
  return headings.find(([pattern]) => pattern.test(line))?.[1] ?? 0
}

/** Null unless the text consists of questions and answers. */
function readPairs(lines: string[]): QuestionAnswer[] | null {
  const pairs: QuestionAnswer[] = []
  let open: { question: string; answer: string[] | null } | null = null
  const close = () => {
    const answer = open?.answer?.join('\n').trim()
    if (open && answer) pairs.push({ question: open.question, answer, language: null })
  }
  for (const line of lines) {
    const question = asked.exec(line)?.[1]
    const answer = answered.exec(line)?.[1]
    if (question) {
      close()
      open = { question: question.trim(), answer: null }
    } else if (open && answer !== undefined && !open.answer) open.answer = [answer]
    else if (open?.answer) open.answer.push(line)
    else if (line.trim() && open) return null
  }
  close()
  return pairs.length > 1 ? pairs : null
}
