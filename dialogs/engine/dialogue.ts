import type { Reply } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import type { Command } from '../commands.js'
import type { AnyValues, FlowEffect } from '../flow.js'
import type { OfferedChoice } from '../offered-choice.js'

/** What is remembered of the dialogue besides the stack of flows. */
export interface DialogueState {
  question: OpenQuestion | null
  offered: OfferedChoice[]
  /** What `repeat` says again. */
  lastSaid: Reply[]
  /** What waits for the flow in hand to end. */
  waiting: Command[]
  /** When the customer last said something, as ISO time. */
  lastAt: string | null
  /** Chosen by the customer; else each message shows its own language. */
  locale: Locale | null
  /** In which the assistant spoke last. */
  spoken: Locale | null
}

/** What the assistant waits to hear. */
export type OpenQuestion =
  | { kind: 'slot'; flow: string; slot: string }
  /** Shall it be done? */
  | { kind: 'confirm'; flow: string }
  /** Shall it be given up, though something would be lost? */
  | { kind: 'cancel'; flow: string }
  /** After hours of silence: go on with it? */
  | { kind: 'go-on'; flow: string }

/** What understanding may know of the dialogue. */
export interface DialogueView {
  question: OpenQuestion | null
  offered: OfferedChoice[]
  /** The flow in hand first, then those that wait below it. Personal values are masked. */
  stack: { flow: string; values: AnyValues; skipped: string[] }[]
}

export interface DialogueOutcome {
  replies: Reply[]
  effects: FlowEffect[]
  /** In which they are said. */
  locale: Locale
  /** What was carried out, personal values masked: for records. */
  heard: Command[]
  /** As it is now. */
  view: DialogueView
}
