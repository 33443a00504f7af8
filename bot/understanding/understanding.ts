import type { Locale } from '../../core/locale.js'
import type { Command, DialogueView, Place, Vocabulary } from '../../dialogs/index.js'

/** A message and what is known about it before it is understood. */
export interface MessageToUnderstand {
  /** Secrets removed, personal numbers masked. */
  text: string
  locale: Locale
  now: Date
  /** IANA time zone of the bank. */
  zone: string
  dialogue: DialogueView
  vocabulary: Vocabulary
  /** What the masks in `text` stand for, in order of appearance. */
  personal: PersonalValue[]
  /** A location that came with the message. */
  location: Place | null
}

export interface PersonalValue {
  kind: 'phone' | 'identity-number' | 'email'
  value: string
  /** As it stands in the text. */
  mask: string
}

export interface Understanding {
  /** In the order in which they are carried out; never empty. */
  commands: Command[]
  /** From 0 to 1. */
  confidence: number
  by: 'rules' | 'local' | 'model'
  /** For the inspector; holds nothing personal. */
  evidence: {
    intents: { intent: string; confidence: number }[]
    values: { type: string; text: string }[]
    note?: string
  }
}

export interface Understander {
  understand(message: MessageToUnderstand): Promise<Understanding>
}
