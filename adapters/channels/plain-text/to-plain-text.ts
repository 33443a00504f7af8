import type { Reply } from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import { channelTextsOf } from '../texts/index.js'
import { describePart, type DescribedPart } from './describe-part.js'
import { readMarkdown } from './read-markdown.js'
import { sourceLines } from './source-lines.js'

/** A reply for a place that has nothing but letters: cards as lines, choices numbered from 1. */
export function toPlainText(reply: Reply, locale: Locale): string {
  const { text, parts, sources } = toBlocks(reply, locale)
  const choices = (reply.choices ?? []).map(({ label }, index) => `${index + 1}. ${label}`)
  return [text, ...parts.map((part) => toLines(part, locale)), sources, choices.join('\n')]
    .filter((block) => block !== '')
    .join('\n\n')
}

/** What a reply says, in pieces that belong together. */
export function toBlocks(reply: Reply, locale: Locale) {
  return {
    text: readMarkdown(reply.text, locale),
    parts: (reply.parts ?? []).map((part) => describePart(part, locale)),
    sources: sourceLines(reply, locale).join('\n'),
  }
}

export function toLines({ title, lines, link, actions }: DescribedPart, locale: Locale): string {
  const t = channelTextsOf(locale)
  return [
    `▪ ${title}`,
    ...lines,
    ...(link ? [t.line(link.label, link.url)] : []),
    ...actions.map(({ title: name, value }) => t.action(name, value)),
  ].join('\n')
}
