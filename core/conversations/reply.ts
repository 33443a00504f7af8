import type { Coordinates } from '../branches/index.js'

/**
 * What the assistant says, before a channel decides how it looks: a web page draws cards and chips, a
 * messenger numbers the choices, a terminal prints lines. Texts are in the customer's language;
 * `text` is Markdown. A stored message's payload has this form.
 */
export interface Reply {
  text: string
  /** What may be said next. */
  choices?: Choice[]
  parts?: ReplyPart[]
  /** Bot Framework entities, for example citations. */
  entities?: object[]
  channelData?: Record<string, unknown>
  /** What the bank keeps about it and clients never see. */
  record?: Record<string, unknown>
}

/** A way on. Choosing it says `say` in the customer's name, the label where there is none. */
export interface Choice {
  label: string
  say?: string
}

export type ReplyPart = ProductCard | BranchCard | FactCard | Table | PlaceOnMap | FormLink

export interface ProductCard {
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
  /** Why it is shown to this customer, where there is a reason. */
  reasons?: string[]
  action: CardAction
}

export interface BranchCard {
  kind: 'branch'
  id: string
  name: string
  address: string
  phone: string
  open: boolean
  /** For example `营业中，17:00 关门`. */
  status: string
  facts: LabelledText[]
  /** How far it is from where the customer asked, for example `1.2 km`. */
  distance?: string
  /** The branch on a map that opens without an account. */
  mapUrl?: string
  action: CardAction
}

/** A receipt, a summary: a title and labelled values. */
export interface FactCard {
  kind: 'facts'
  title: string
  /** Small print above the facts. */
  subtitle?: string
  facts: LabelledText[]
  actions: CardAction[]
}

export interface Table {
  kind: 'table'
  title: string
  columns: { label: string; align: 'start' | 'end' }[]
  rows: string[][]
  /** What must be read with it. */
  note?: string
}

export interface PlaceOnMap {
  kind: 'place'
  name: string
  address: string
  coordinates: Coordinates
  mapUrl: string
}

/** A page of the bank's own where something is filled in. */
export interface FormLink {
  kind: 'form'
  title: string
  url: string
  description?: string
}

export interface LabelledText {
  label: string
  value: string
}

/** What is said in the customer's name when the card's button is used. */
export interface CardAction {
  title: string
  value: string
}
