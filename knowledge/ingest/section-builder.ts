import type { Block, Section } from './parsed-document.js'

/** Collects headings and blocks in reading order into sections. */
export interface SectionBuilder {
  heading(level: number, text: string): void
  text(text: string): void
  /** Rows of cells; the first one is the header. */
  table(rows: string[][]): void
  finish(): Section[]
}

export function createSectionBuilder(): SectionBuilder {
  const sections: Section[] = []
  let path: { level: number; text: string }[] = []
  let blocks: Block[] = []

  function close() {
    if (blocks.length > 0) sections.push({ headings: path.map((h) => h.text), blocks })
    blocks = []
  }

  return {
    heading(level, text) {
      if (!text.trim()) return
      close()
      path = [...path.filter((h) => h.level < level), { level, text: tidy(text) }]
    },
    text(text) {
      const trimmed = text
        .replace(/[ \t\u00a0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim()
      if (trimmed) blocks.push({ kind: 'text', text: trimmed })
    },
    table(rows) {
      const filled = rows.filter((row) => row.some((cell) => cell.trim()))
      if (filled.length > 0) blocks.push({ kind: 'table', text: toMarkdownTable(filled) })
    },
    finish() {
      close()
      return sections
    },
  }
}

export function toMarkdownTable(rows: string[][]): string {
  const width = Math.max(...rows.map((row) => row.length))
  const line = (row: string[]) =>
    `| ${Array.from({ length: width }, (_, i) => tidy(row[i] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const [header = [], ...body] = rows
  return [line(header), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
