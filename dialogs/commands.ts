import type { HandOverReason } from '../core/hand-over/index.js'
import type { Locale } from '../core/locale.js'

/**
 * What a message means to the assistant. Understanding only yields these; what they do is decided by
 * the rules of the flows, whoever understood.
 */
export type Command =
  /** `values` are those that the message gave already, by slot. */
  | { command: 'start-flow'; flow: string; values: Record<string, unknown> }
  /** Fills the slot that was asked for, or any other that is still empty. */
  | { command: 'set-slot'; slot: string; value: unknown }
  /** Changes what was said before; `flow` where it is not the one in hand. */
  | { command: 'correct-slot'; slot: string; value: unknown; flow?: string }
  /** Yes or no to what was asked last. */
  | { command: 'confirm'; yes: boolean }
  | { command: 'cancel' }
  | { command: 'skip' }
  | { command: 'start-over' }
  /** Say the last thing again. */
  | { command: 'repeat' }
  /** "What do you mean?" about the open question. */
  | { command: 'clarify' }
  /** A question for the knowledge. */
  | { command: 'ask'; question: string }
  | { command: 'small-talk'; kind: SmallTalk }
  | { command: 'change-language'; locale: Locale }
  /** Begins the flow `speak-to-person` with the slot `reason`. */
  | { command: 'hand-off'; reason: HandOverReason }
  /** Meant as an answer to the open question, but none that could be read. */
  | {
      command: 'unclear'
      problem?: Misreading
      /** A name that nothing here has. */ unknown?: string
    }

export type CommandName = Command['command']

export type SmallTalk =
  'greeting' | 'thanks' | 'goodbye' | 'praise' | 'who-are-you' | 'distress' | 'other-language'

/** Why a value could not be read: the sentence that helps depends on it. */
export type Misreading =
  'checksum' | 'no-such-date' | 'no-such-time' | 'too-large' | 'wrong-type' | 'contradiction'
