import type { Choice, OwnCard, ReplyPart } from '../../server/api/web-chat/schema.js'
import type { Attachment } from './activity.js'

export type {
  Choice,
  LabelledText,
  ReplyPart,
  SayAction,
} from '../../server/api/web-chat/schema.js'

/** A card of one kind. */
export type CardOf<K extends ReplyPart['kind']> = Extract<ReplyPart, { kind: K }>

const adaptiveCard = 'application/vnd.microsoft.card.adaptive'

export function isAdaptiveCard(attachment: Attachment): boolean {
  return attachment.contentType === adaptiveCard
}

/**
 * The card of ours behind an attachment, perhaps of a kind that a later server knows; null for one that
 * only the Adaptive Cards library can draw.
 */
export function ownCardOf(attachment: Attachment): ReplyPart | null {
  const card = contentOf(attachment)
  return card && card.kind !== 'choices' ? card : null
}

/** What may be chosen next where there is so much of it that it came as a card; else nothing. */
export function choicesIn(attachment: Attachment): Choice[] {
  const card = contentOf(attachment)
  return card?.kind === 'choices' ? card.choices : []
}

function contentOf(attachment: Attachment): OwnCard | null {
  if (!isAdaptiveCard(attachment)) return null
  return (attachment.content as { branchline?: OwnCard } | null)?.branchline ?? null
}
