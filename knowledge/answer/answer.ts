import type { Locale } from '../../core/locale.js'
import type { PassageId } from '../passages/passage.js'

/** What came of a question: an answer with its sources, or the honest word that there is none. */
export type Answer = GroundedAnswer | UnknownAnswer

export interface GroundedAnswer {
  kind: 'answer'
  /** Markdown with the marks `[1]`, `[2]`, … where the sources belong. */
  text: string
  /** In order of position. */
  citations: Citation[]
  /** Records of the catalogue among the sources, best first. */
  records: { kind: 'product' | 'branch'; refId: string }[]
  /** `bank`: the bank's own words, quoted. `model`: written by a chat model from the sources. */
  writtenBy: 'bank' | 'model'
  /** The language of `text`. */
  language: Locale
  /** True when only the other language had an answer, so that it is quoted in a language not asked for. */
  otherLanguage: boolean
  /** From 0 to 1: how sure it is that the sources answer the question. */
  confidence: number
}

export interface UnknownAnswer {
  kind: 'unknown'
  confidence: number
  /** The nearest questions that could be answered, nearest first; at most three. */
  suggestions: string[]
}

export interface Citation {
  /** From 1, as in the text's marks. */
  position: number
  passageId: PassageId
  title: string
  heading: string | null
  /** The part of the passage that matters. */
  quote: string
}

/** One earlier message of the conversation. */
export interface EarlierMessage {
  author: 'customer' | 'assistant'
  text: string
}
