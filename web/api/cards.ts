import type { Choice, OwnCard, ReplyPart } from '../../server/api/web-chat/schema.js'
import type { Attachment } from './activity.js'

export type {
  BranchCard,
  Choice,
  FactCard,
  FormLink,
  LabelledText,
  PlaceOnMap,
  ProductCard,
  ReplyPart,
  SayAction,
  Table,
} from '../../server/api/web-chat/schema.js'

const adaptiveCard = 'application/vnd.microsoft.card.adaptive'

export function isAdaptiveCard(attachment: Attachment): boolean {
  return attachment.contentType === adaptiveCard
}

const drawnKinds: readonly string[] = [
  'product',
  'branch',
  'facts',
  'table',
  'place',
  'form',
] satisfies ReplyPart['kind'][]

/** The card of ours behind an attachment; null for one that only the Adaptive Cards library can draw. */
export function ownCardOf(attachment: Attachment): ReplyPart | null {
  const card = contentOf(attachment)
  return card && card.kind !== 'choices' && drawnKinds.includes(card.kind) ? card : null
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
