import type {
  BranchCard,
  CardAction,
  LabelledText,
  ProductCard,
  ReplyPart,
} from '../../../core/conversations/index.js'
import type { Locale } from '../../../core/locale.js'
import { channelTextsOf, type ChannelTexts } from '../texts/index.js'
import { listRows } from './list-rows.js'

/** All that a part says, a line each; not what can be said next about it. */
export interface DescribedPart {
  title: string
  lines: string[]
  /** What it opens. */
  link: { label: string; url: string } | null
  actions: CardAction[]
}

export function describePart(part: ReplyPart, locale: Locale): DescribedPart {
  const t = channelTextsOf(locale)
  const mapLink = (url: string | undefined) => (url ? { label: t.map, url } : null)
  switch (part.kind) {
    case 'product':
      return { title: part.name, lines: product(part, t), link: null, actions: [part.action] }
    case 'branch':
      return {
        title: part.name,
        lines: branch(part, t),
        link: mapLink(part.mapUrl),
        actions: [part.action],
      }
    case 'facts':
      return {
        title: part.title,
        lines: [...(part.subtitle ? [part.subtitle] : []), ...facts(part.facts, t)],
        link: null,
        actions: part.actions,
      }
    case 'table': {
      const labels = part.columns.map(({ label }) => label)
      const rows = listRows({ labels, rows: part.rows }, locale)
      const lines = part.note ? [...rows, part.note] : rows
      return { title: part.title, lines, link: null, actions: [] }
    }
    case 'place':
      return {
        title: part.name,
        lines: [t.line(t.address, part.address)],
        link: mapLink(part.mapUrl),
        actions: [],
      }
    case 'form':
      return {
        title: part.title,
        lines: part.description ? [part.description] : [],
        link: { label: part.title, url: part.url },
        actions: [],
      }
  }
}

function product(card: ProductCard, t: ChannelTexts): string[] {
  const { keyFigure, risk } = card
  // The risk has a line of its own, and may be among the facts.
  const others = card.facts.filter(({ value }) => !risk || !value.startsWith(risk.level))
  return [
    card.summary,
    ...facts(keyFigure ? [keyFigure, ...others] : others, t),
    ...(risk ? [t.risk(risk.level, risk.label)] : []),
    ...(card.reasons ?? []).map((reason) => `✓ ${reason}`),
    ...card.disclosures,
  ]
}

function branch(card: BranchCard, t: ChannelTexts): string[] {
  const told = new Set(card.facts.map(({ value }) => value))
  const reach = [
    { label: t.address, value: card.address },
    { label: t.phone, value: card.phone },
  ].filter(({ value }) => value !== '' && !told.has(value))
  const status = card.distance ? `${card.status} · ${card.distance}` : card.status
  return [status, ...facts([...card.facts, ...reach], t)]
}

function facts(list: LabelledText[], t: ChannelTexts): string[] {
  return list.map(({ label, value }) => t.line(label, value))
}
