import { lexer, type Token, type Tokens } from 'marked'
import type { Locale } from '../../../core/locale.js'
import { listRows } from './list-rows.js'

/** What a Markdown text says, without its marks: links spelled out, tables as lines. */
export function readMarkdown(markdown: string, locale: Locale): string {
  return blocks(lexer(markdown, { gfm: true, breaks: true }), locale)
}

function blocks(tokens: Token[], locale: Locale): string {
  return tokens
    .map((token) => block(token, locale).trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

function block(token: Token, locale: Locale): string {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'hr':
      return ''
    case 'list':
      return list(token as Tokens.List, locale)
    case 'table':
      return table(token as Tokens.Table, locale)
    case 'code':
      return (token as Tokens.Code).text
    case 'blockquote':
      return blocks((token as Tokens.Blockquote).tokens, locale)
    default:
      return inline(token)
  }
}

function list({ items, ordered, start }: Tokens.List, locale: Locale): string {
  const first = start === '' ? 1 : start
  return items
    .map(({ tokens }, index) => {
      const mark = ordered ? `${first + index}.` : '·'
      return `${mark} ${blocks(tokens, locale).replace(/\n+/g, '\n  ')}`
    })
    .join('\n')
}

function table({ header, rows }: Tokens.Table, locale: Locale): string {
  const read = ({ tokens }: Tokens.TableCell) => inlines(tokens)
  const cells = rows.map((row) => row.map(read))
  return listRows({ labels: header.map(read), rows: cells }, locale).join('\n')
}

function inlines(tokens: Token[]): string {
  return tokens.map(inline).join('')
}

function inline(token: Token): string {
  if (token.type === 'br') return '\n'
  if (token.type === 'link') return link(token as Tokens.Link)
  if ('tokens' in token && token.tokens) return inlines(token.tokens)
  // What stands in a text as it was written: code, pictures' descriptions, escaped marks.
  if (['text', 'codespan', 'image', 'escape'].includes(token.type))
    return (token as Tokens.Text).text
  return token.raw
}

/** A mark `[1]` links to its passage and stays a mark; of other links the address is said too. */
function link({ href, tokens }: Tokens.Link): string {
  const text = inlines(tokens)
  if (href.startsWith('passage:')) return `[${text}]`
  const address = href.replace(/^(tel|mailto):/, '')
  return text.includes(address) ? text : `${text} ${address} `
}
