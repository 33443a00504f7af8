// An Adaptive Card carries these facts a second time under `branchline`: our own page draws them in
// its own way, every other client shows the card itself. All texts are in the customer's language.

export interface ProductCardHint {
  kind: 'product'
  id: string
  name: string
  summary: string
  /** The one figure that matters most; rates are annualised. */
  keyFigure: LabelledText | null
  /** Three at most. */
  facts: LabelledText[]
  /** For products that can lose value: R1 to R5 with a word. */
  risk: { level: string; label: string } | null
  /** Sentences that must be shown wherever the product is. */
  disclosures: string[]
  action: CardAction
}

export interface BranchCardHint {
  kind: 'branch'
  id: string
  name: string
  address: string
  phone: string
  open: boolean
  /** For example `营业中，17:00 关门`. */
  status: string
  facts: LabelledText[]
  action: CardAction
}

export type CardHint = ProductCardHint | BranchCardHint

export interface LabelledText {
  label: string
  value: string
}

/** What is said in the customer's name when the card's button is used. */
export interface CardAction {
  title: string
  value: string
}
