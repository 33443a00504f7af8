import { lexer, type Token, type Tokens } from 'marked'
import type { ParsedDocument } from './parsed-document.js'
import { readHtml } from './read-html.js'
import { createSectionBuilder, type SectionBuilder } from './section-builder.js'

/** Markdown with GitHub's tables; front matter is left out except its title. */
export function readMarkdown(source: string): ParsedDocument {
  const { title, body } = takeFrontMatter(source)
  const builder = createSectionBuilder()
  const tokens = lexer(body)
  for (const token of tokens) addToken(builder, token as MarkdownToken)
  const first = tokens.find((t) => t.type === 'heading') as Tokens.Heading | undefined
  return {
    title: title ?? (first?.depth === 1 ? plainText(first.tokens) : null),
    content: { kind: 'sections', sections: builder.finish() },
  }
}

type MarkdownToken =
  | Tokens.Heading
  | Tokens.Table
  | Tokens.List
  | Tokens.Code
  | Tokens.HTML
  | Tokens.Blockquote
  | Tokens.Paragraph
  | Tokens.Text

function addToken(builder: SectionBuilder, token: MarkdownToken) {
  if (token.type === 'heading') builder.heading(token.depth, plainText(token.tokens))
  else if (token.type === 'table')
    builder.table(
      [token.header, ...token.rows].map((row) => row.map((cell) => plainText(cell.tokens))),
    )
  else if (token.type === 'list') builder.text(listText(token, ''))
  else if (token.type === 'code') builder.text(token.text)
  else if (token.type === 'html') addHtml(builder, token.text)
  else if ('tokens' in token && token.tokens) builder.text(plainText(token.tokens))
}

function addHtml(builder: SectionBuilder, html: string) {
  const content = readHtml(html)?.content
  if (content?.kind !== 'sections') return
  for (const block of content.sections.flatMap((section) => section.blocks))
    builder.text(block.text)
}

function listText(list: Tokens.List, indent: string): string {
  return list.items
    .map((item, i) => {
      const mark = list.ordered ? `${Number(list.start || 1) + i}.` : '-'
      const own = plainText(item.tokens.filter((t) => t.type !== 'list'))
      const nested = item.tokens
        .filter((t): t is Tokens.List => t.type === 'list')
        .map((t) => '\n' + listText(t, indent + '  '))
      return `${indent}${mark} ${own}${nested.join('')}`
    })
    .join('\n')
}

/** What a reader would see, without marks. */
function plainText(tokens: readonly Token[] | undefined): string {
  return (tokens ?? [])
    .map((token) => {
      if (token.type === 'br') return '\n'
      if (token.type === 'html') return ''
      if ('tokens' in token && token.tokens) {
        const inner = plainText(token.tokens)
        return token.type === 'paragraph' ? inner + '\n' : inner
      }
      return 'text' in token ? decodeEntities(String(token.text)) : ''
    })
    .join('')
    .trimEnd()
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|#39|nbsp);/g,
    (whole, name: string) => entities[name] ?? whole,
  )
}

function takeFrontMatter(source: string): { title: string | null; body: string } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(source)
  if (!match) return { title: null, body: source }
  const title = /^title:\s*["']?(.*?)["']?\s*$/m.exec(match[1] ?? '')?.[1]
  return { title: title || null, body: source.slice(match[0].length) }
}
