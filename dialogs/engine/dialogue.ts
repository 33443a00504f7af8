import type { Reply } from '../../core/conversations/index.js'
import type { Locale } from '../../core/locale.js'
import type { Command } from '../commands.js'
import type { AnyValues, FlowEffect, FlowEnd } from '../flow.js'
import type { OfferedChoice } from '../offered-choice.js'

/** What is remembered of the dialogue besides the stack of flows. */
export interface DialogueState {
  question: OpenQuestion | null
  offered: OfferedChoice[]
  /** What `repeat` says again. */
  lastSaid: Reply[]
  /** What waits for the flow in hand to end. */
  waiting: Command[]
  /** A result that may still be changed and asked about. */
  ended: EndedRun | null
  /** Tries in a row that came to nothing, with no flow in hand. */
  failures?: number
  /** The question before, to see that it is asked again. */
  lastQuestion?: string | null
  /** When the customer last said something, as ISO time. */
  lastAt: string | null
  /** Chosen by the customer; else each message shows its own language. */
  locale: Locale | null
  /** In which the assistant spoke last. */
  spoken: Locale | null
}

/** What stays of a flow that `continues`, once it is done. Nothing personal. */
export interface EndedRun {
  flow: string
  values: AnyValues
  skipped: string[]
  left: AnyValues
  onShow: FlowEnd['onShow'] | null
  /** As ISO time. */
  at: string
  /** Messages since then. */
  messages: number
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
  stack: RunInView[]
  /** The result that was given last, while it stays open. */
  ended: (RunInView & Pick<EndedRun, 'onShow'>) | null
}

export interface RunInView {
  flow: string
  values: AnyValues
  skipped: string[]
}

/** What a message may fill or change: what is under way, else the last result. The likeliest first. */
export function runsInView({ stack, ended }: DialogueView): RunInView[] {
  return stack.length > 0 || ended === null ? stack : [ended]
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
