import type { Reply, ReplyPart } from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import { toBlocks, toLines, type DescribedPart } from '../plain-text/index.js'
import { channelTextsOf } from '../texts/index.js'
import { fitText } from './fit-text.js'
import { byteLength, limits } from './limits.js'

/** One message, before it takes the form of one of WeChat's two interfaces. */
export type PlannedMessage =
  | { kind: 'text'; text: string }
  /** Choosing an item sends its content. */
  | { kind: 'menu'; head: string; items: MenuItem[] }
  | { kind: 'link'; title: string; description: string; url: string; part: ReplyPart }

/** `id` is the choice's place among the reply's, from 1; what cards offer is counted on from there. */
export interface MenuItem {
  id: string
  content: string
}

export interface MessagePlan {
  locale: Locale
  /** How many messages may be sent, from 1. */
  most: number
  /** Whether what opens something can be a message of its own. */
  standsAlone(part: ReplyPart): boolean
}

/** Says a reply in as few messages as its length allows; none for an empty reply. */
export function planMessages(reply: Reply, plan: MessagePlan): PlannedMessage[] {
  const { locale } = plan
  const t = channelTextsOf(locale)
  const { text, parts, sources } = toBlocks(reply, locale)
  const menu = menuOf(reply, parts)
  const told = menu.hasActions ? parts.map((part) => ({ ...part, actions: [] })) : parts
  const apart = messageApart(reply, { parts: told, plan })
  const numbered = menu.numbered.map((label, index) => `${index + 1}. ${label}`)
  const details = [
    ...told.filter((_, index) => index !== apart?.index).map((part) => toLines(part, locale)),
    sources,
    ...(numbered.length > 0 ? [[t.chooseByNumber, ...numbered].join('\n')] : []),
  ]
  const pieces = fitText({
    prose: clean(text),
    details: clean(details.filter((block) => block !== '').join('\n\n')),
    most: plan.most - (apart ? 1 : 0),
    endsInMenu: menu.items.length > 0,
    shortened: t.shortened,
  })
  const head = menu.items.length > 0 ? (pieces.pop() ?? t.chooseBelow) : ''
  return [
    ...pieces.map((piece) => ({ kind: 'text' as const, text: piece })),
    ...(head === '' ? [] : [{ kind: 'menu' as const, head, items: menu.items }]),
    ...(apart ? [apart.message] : []),
  ]
}

/**
 * What can be tapped: the choices, and what the cards offer where there is room left. Choices that a
 * menu cannot hold are numbered.
 */
function menuOf({ choices = [] }: Reply, parts: DescribedPart[]) {
  const labels = choices.map(({ label }) => oneLine(label))
  if (!canBeItems(labels)) return { items: [], numbered: labels, hasActions: false }
  const offered = parts.flatMap(({ actions }) => actions).map(({ value }) => oneLine(value))
  const all = [...labels, ...new Set(offered.filter((offer) => !labels.includes(offer)))]
  const hasActions = canBeItems(all)
  const items = (hasActions ? all : labels).map((content, i) => ({ id: String(i + 1), content }))
  return { items, numbered: [], hasActions }
}

function canBeItems(contents: string[]): boolean {
  const fits = (content: string) => content !== '' && byteLength(content) <= limits.menuItem
  return contents.length <= limits.menuItems && contents.every(fits)
}

/** The one part that opens something, where a message of its own can hold all of it. */
function messageApart(
  reply: Reply,
  { parts, plan }: { parts: DescribedPart[]; plan: MessagePlan },
): { index: number; message: PlannedMessage } | null {
  const [index, ...others] = parts.flatMap(({ link }, i) => (link ? [i] : []))
  if (index === undefined || others.length > 0 || plan.most < 2) return null
  const part = reply.parts?.[index]
  const described = parts[index]
  if (!part || !described?.link || described.actions.length > 0) return null
  const title = oneLine(described.title)
  const description = clean(described.lines.join('\n'))
  const { url } = described.link
  const fits =
    title !== '' &&
    byteLength(title) <= limits.linkTitle &&
    byteLength(description) <= limits.linkDescription &&
    byteLength(url) <= limits.url &&
    /^https?:\/\/\S+$/.test(url)
  if (!fits || !plan.standsAlone(part)) return null
  return { index, message: { kind: 'link', title, description, url, part } }
}

/** Without what would travel as `\uXXXX`, which WeChat refuses (40033). */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.toWellFormed().replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
}

function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}
