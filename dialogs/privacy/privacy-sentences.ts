import type { PrivacyItem, PrivacyRequest } from '../../core/customers/index.js'
import type { FlowSentences } from '../flow.js'

/** `know`: what is stored; `copy`: to take it along; `stop-offers` and `allow-offers`: personalised offers and marketing. */
export const wishes = [
  ...(['know', 'correct', 'delete'] as const),
  ...(['stop-offers', 'allow-offers', 'copy'] as const),
] as const
export type Wish = (typeof wishes)[number]

export interface PrivacySentences extends FlowSentences<
  'wish' | 'item' | 'phone' | 'details' | 'sure'
> {
  wishes: Record<Wish, string>
  items: Record<PrivacyItem, string>
  words: {
    wish: Record<Wish, readonly string[]>
    item: Record<PrivacyItem, readonly string[]>
  }
  sure: SureSentences
  tellMore: string
  /** What is asked of an item that is not a number. */
  tellHow: string
  /** Which wording of stopping and allowing was shown. A change of its meaning takes a new version. */
  version: string
  stopped: string
  allowed: string
  requested: Record<
    PrivacyRequest['kind'] | 'delete-phone',
    (number: string, day: string) => string
  >
  /** What has to be seen to in person. */
  inPerson: string
  notDone: Record<'correct' | 'delete', string>
  known: KnownSentences
}

/** What is asked once more, where it is not about everything. */
interface SureSentences {
  correctPhone: (phone: string) => string
  deletePhone: string
  deleteItem: (item: string) => string
}

/** What is stored about somebody, line by line. */
export interface KnownSentences {
  intro: string
  title: string
  neverKept: string
  labels: Record<
    'who' | 'branch' | 'manager' | 'conversations' | 'lead' | 'complaint' | 'request' | Purpose,
    string
  >
  stranger: string
  customer: (input: { name: string | null; since: string }) => string
  conversations: (input: { count: number; since: string }) => string
  lead: (input: { topic: string; name: string | null; phone: string; until: string }) => string
  complaint: (input: { number: string; day: string; phone: string | null }) => string
  requests: Record<PrivacyRequest['kind'], string>
  request: (input: { number: string; what: string[]; day: string }) => string
  agreed: (day: string) => string
  refused: (day: string) => string
  neverAsked: string
  more: (count: number) => string
}

type Purpose = 'personalised-offers' | 'contact'
