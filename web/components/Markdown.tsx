import { lexer, type Token, type Tokens } from 'marked'
import { Fragment, memo, type ReactNode } from 'react'
import { useTexts } from '../texts/texts-context.js'
import { safeLink } from './safe-link.js'
import { Sideways } from './Sideways.js'

interface MarkdownProps {
  text: string
  /** Draws plain text, for example with citation marks in it. */
  renderText(text: string): ReactNode
}

/**
 * Markdown as elements. The library only reads it; what is drawn is made here, so that HTML in a
 * text is text, and nothing a text says can become a script, a picture or a frame.
 */
export const Markdown = memo(function Markdown({ text, renderText }: MarkdownProps) {
  const tokens = lexer(text, { gfm: true, breaks: true })
  return (
    <div className="markdown">{tokens.map((token, i) => block(token, { key: i, renderText }))}</div>
  )
})

interface Context {
  key: number | string
  renderText(text: string): ReactNode
}

function block(token: Token, context: Context): ReactNode {
  const { key } = context
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'heading':
      return (
        <p key={key} className="markdown-heading">
          {inlines(token, context)}
        </p>
      )
    case 'list':
      return list(token as Tokens.List, context)
    case 'table':
      return table(token as Tokens.Table, context)
    case 'code':
      return (
        <pre key={key}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      )
    case 'blockquote':
      return <blockquote key={key}>{blocks(token, context)}</blockquote>
    case 'hr':
      return <hr key={key} />
    case 'text':
      return <Fragment key={key}>{inlines(token, context)}</Fragment>
    default:
      return <p key={key}>{inlines(token, context)}</p>
  }
}

function list(token: Tokens.List, context: Context): ReactNode {
  const items = token.items.map((item, i) => <li key={i}>{blocks(item, context)}</li>)
  if (!token.ordered) return <ul key={context.key}>{items}</ul>
  return (
    <ol key={context.key} start={token.start === '' ? 1 : token.start}>
      {items}
    </ol>
  )
}

function table(token: Tokens.Table, context: Context): ReactNode {
  const cell = ({ tokens, align, header }: Tokens.TableCell, key: number) => {
    const Cell = header ? 'th' : 'td'
    return (
      <Cell key={key} className={align === 'right' ? 'figure' : undefined}>
        {inlines({ tokens }, context)}
      </Cell>
    )
  }
  return (
    <DrawnTable key={context.key}>
      <table>
        <thead>
          <tr>{token.header.map(cell)}</tr>
        </thead>
        <tbody>
          {token.rows.map((row, i) => (
            <tr key={i}>{row.map(cell)}</tr>
          ))}
        </tbody>
      </table>
    </DrawnTable>
  )
}

function DrawnTable({ children }: { children: ReactNode }) {
  return <Sideways label={useTexts().card.table}>{children}</Sideways>
}

function blocks(token: { tokens?: Token[] }, { renderText }: Context): ReactNode {
  return token.tokens?.map((child, i) => block(child, { key: i, renderText }))
}

function inlines(token: { tokens?: Token[]; raw?: string }, { renderText }: Context): ReactNode {
  // Nothing of ours inside: HTML and whatever else is shown as it was written.
  if (!token.tokens) return renderText((token.raw ?? '').trim())
  return token.tokens.map((child, i) => inline(child, { key: i, renderText }))
}

function inline(token: Token, context: Context): ReactNode {
  const { key, renderText } = context
  switch (token.type) {
    case 'text':
      return (
        <Fragment key={key}>
          {token.tokens ? inlines(token, context) : renderText(token.text as string)}
        </Fragment>
      )
    case 'strong':
      return <strong key={key}>{inlines(token, context)}</strong>
    case 'em':
      return <em key={key}>{inlines(token, context)}</em>
    case 'del':
      return <del key={key}>{inlines(token, context)}</del>
    case 'codespan':
      return <code key={key}>{(token as Tokens.Codespan).text}</code>
    case 'br':
      return <br key={key} />
    case 'link':
      return (
        <Link key={key} address={(token as Tokens.Link).href}>
          {inlines(token, context)}
        </Link>
      )
    case 'image':
    case 'escape':
      return <Fragment key={key}>{renderText((token as Tokens.Image).text)}</Fragment>
    default:
      return <Fragment key={key}>{renderText(token.raw)}</Fragment>
  }
}

function Link({ address, children }: { address: string; children: ReactNode }) {
  const t = useTexts()
  const href = safeLink(address, location.origin)
  if (!href) return children
  if (!href.startsWith('http')) return <a href={href}>{children}</a>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <span className="hidden">{t.page.newTab}</span>
    </a>
  )
}
