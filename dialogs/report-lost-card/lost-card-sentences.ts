import type { LabelledText } from '../../core/conversations/index.js'
import type { CardBlocking } from '../../core/organisation/index.js'
import type { FlowSentences } from '../flow.js'

/** `card`: lost, stolen, or used by somebody else; `deceived`: the customer paid or told a fraudster. */
export const troubles = ['card', 'deceived'] as const
export type Trouble = (typeof troubles)[number]

/** How this bank is reached for it. */
export interface Help {
  /** Null where none is known: then the card itself says it. */
  hotline: string | null
  blocking:
    | (Pick<CardBlocking, 'daysToConfirm' | 'hoursToDeny'> & {
        byPhone: string
        inApp: string
      })
    | null
}

export interface LostCardSentences extends FlowSentences<'what'> {
  words: { what: Partial<Record<Trouble, readonly string[]>> }
  urgent: NonNullable<FlowSentences['urgent']>
  troubles: Record<Trouble, string>
  /** What to do this minute. */
  now: Record<Trouble, (help: Help) => string>
  /** What comes after it, on a card. */
  nextTitle: string
  next: Record<Trouble, (help: Help) => LabelledText[]>
  /** What a colleague reads who takes over. */
  topics: Record<Trouble, string>
  waysOn: { person: string; callBack: string; branch: string }
}
