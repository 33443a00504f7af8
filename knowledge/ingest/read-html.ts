import { Parser } from 'htmlparser2'
import type { ParsedDocument } from './parsed-document.js'
import { createSectionBuilder, type SectionBuilder } from './section-builder.js'

const leftOut = new Set(
  'script style noscript template nav footer aside form svg iframe button select'.split(' '),
)
const breaking = new Set(
  'p div section article main ul ol blockquote pre dd figcaption address hr header body'.split(' '),
)
const headingLevels: Record<string, number> = {
  ...{ h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 },
  // A question and answer list: what is folded up or defined stands under what names it.
  ...{ summary: 6, dt: 6 },
}

// No page is nested like that, and the parser's time grows with the square of the depth.
const deepest = 2_000

/**
 * A page's main text: headings, paragraphs, lists and tables; what is around them is left out. Null
 * for a page that is nested too deeply to be one.
 */
export function readHtml(html: string): ParsedDocument | null {
  const page = newPage()
  const parser = new Parser(
    {
      onopentagname(name) {
        if (++page.depth > deepest) parser.pause()
        openTag(page, name)
      },
      onclosetag(name) {
        page.depth--
        closeTag(page, name)
      },
      ontext: (text) => addText(page, text),
    },
    { decodeEntities: true },
  )
  parser.write(html)
  if (page.depth > deepest) return null
  parser.end()
  flush(page)
  return {
    title: page.title.replace(/\s+/g, ' ').trim() || null,
    content: { kind: 'sections', sections: page.builder.finish() },
  }
}

/** What is known while a page is read from top to bottom. */
interface Page {
  builder: SectionBuilder
  /** Open elements. */
  depth: number
  title: string
  inTitle: boolean
  /** Open elements whose content is left out. */
  hidden: number
  /** Not yet handed to the builder. */
  text: string
  /** Level of the heading that `text` belongs to; 0 for none. */
  heading: number
  table: { rows: string[][]; depth: number } | null
}

function newPage(): Page {
  const builder = createSectionBuilder()
  return {
    builder,
    depth: 0,
    title: '',
    inTitle: false,
    hidden: 0,
    text: '',
    heading: 0,
    table: null,
  }
}

function openTag(page: Page, name: string) {
  if (name === 'title') page.inTitle = true
  else if (leftOut.has(name)) page.hidden++
  else if (name === 'br') page.text += '\n'
  else if (page.table) openInTable(page.table, name, page)
  else if (name === 'table') {
    flush(page)
    page.table = { rows: [], depth: 1 }
  } else if (name === 'li') page.text += '\n- '
  else if (name in headingLevels) {
    flush(page)
    page.heading = headingLevels[name] ?? 0
  } else if (breaking.has(name)) breakText(page)
}

function openInTable(table: NonNullable<Page['table']>, name: string, page: Page) {
  if (name === 'table') table.depth++
  else if (table.depth > 1) return
  else if (name === 'tr') table.rows.push([])
  else if (name === 'td' || name === 'th') page.text = ''
}

function closeTag(page: Page, name: string) {
  if (name === 'title') page.inTitle = false
  else if (leftOut.has(name)) page.hidden = Math.max(0, page.hidden - 1)
  else if (page.table) closeInTable(page.table, name, page)
  else if (name in headingLevels) flush(page)
  else if (breaking.has(name)) breakText(page)
}

function closeInTable(table: NonNullable<Page['table']>, name: string, page: Page) {
  if (name === 'table') {
    table.depth--
    if (table.depth > 0) return
    page.builder.table(table.rows)
    page.table = null
    page.text = ''
  } else if ((name === 'td' || name === 'th') && table.depth === 1) {
    table.rows.at(-1)?.push(page.text)
    page.text = ''
  }
}

function addText(page: Page, text: string) {
  if (page.inTitle) page.title += text
  else if (page.hidden === 0) page.text += text.replace(/\s+/g, ' ')
}

/** Ends a paragraph, except right after a list's mark: `<li><p>` is one line. */
function breakText(page: Page) {
  if (page.text.includes('\n- ')) {
    if (!/\n- *$/.test(page.text) && !page.text.endsWith('\n')) page.text += '\n'
  } else flush(page)
}

function flush(page: Page) {
  if (page.heading > 0) page.builder.heading(page.heading, page.text)
  else page.builder.text(page.text)
  page.text = ''
  page.heading = 0
}
