import type { FlowSentences } from '../flow.js'

/** `know`: what is stored; `stop-offers` and `allow-offers`: personalised offers and marketing. */
export const wishes = ['know', 'correct', 'delete', 'stop-offers', 'allow-offers'] as const
export type Wish = (typeof wishes)[number]

export interface PrivacySentences extends FlowSentences<'wish' | 'details' | 'sure'> {
  wishes: Record<Wish, string>
  words: { wish: Record<Wish, readonly string[]> }
  tellMore: string
  /** Which wording of stopping and allowing was shown. A change of its meaning takes a new version. */
  version: string
  stopped: string
  allowed: string
  requested: Record<'correct' | 'delete', (number: string, day: string) => string>
  /** What has to be seen to in person. */
  inPerson: string
  notDeleted: string
  known: KnownSentences
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
  request: (input: { number: string; kind: 'correct' | 'delete'; day: string }) => string
  agreed: (day: string) => string
  refused: (day: string) => string
  neverAsked: string
  more: (count: number) => string
}

type Purpose = 'personalised-offers' | 'contact'
