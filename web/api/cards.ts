import type { Attachment } from './activity.js'

/** What the assistant says about a product, for a card of our own. Texts are in the customer's language. */
export interface ProductCard {
  kind: 'product'
  id: string
  name: string
  summary: string
  keyFigure: LabelledText | null
  facts: LabelledText[]
  /** `R1` to `R5` with a word. */
  risk: { level: string; label: string } | null
  /** Sentences that have to be seen wherever the product is. */
  disclosures: string[]
  action: SayAction
}

export interface BranchCard {
  kind: 'branch'
  id: string
  name: string
  address: string
  phone: string
  open: boolean
  status: string
  facts: LabelledText[]
  action: SayAction
}

export type OwnCard = ProductCard | BranchCard

export interface LabelledText {
  label: string
  value: string
}

/** A button that speaks in the customer's name. */
export interface SayAction {
  title: string
  value: string
}

const adaptiveCard = 'application/vnd.microsoft.card.adaptive'

export function isAdaptiveCard(attachment: Attachment): boolean {
  return attachment.contentType === adaptiveCard
}

/** The card of ours behind an attachment; null for one that only the Adaptive Cards library can draw. */
export function ownCardOf(attachment: Attachment): OwnCard | null {
  if (!isAdaptiveCard(attachment)) return null
  const card = (attachment.content as { branchline?: OwnCard } | null)?.branchline
  return card?.kind === 'product' || card?.kind === 'branch' ? card : null
}
