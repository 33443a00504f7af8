/** `GET /api/inspector/conversations`: the latest, newest news first. */
export interface InspectedConversations {
  conversations: InspectedConversation[]
}

export interface InspectedConversation {
  id: string
  channel: string
  bankId: string | null
  locale: string
  /** ISO times. */
  startedAt: string
  lastAt: string
  ended: boolean
  /** What the customer said last, numbers of persons masked. */
  lastText: string
}

/** `GET /api/inspector/conversations/:id`: each message of the customer with what came of it. */
export interface InspectedTurns {
  conversation: InspectedConversation
  turns: InspectedTurn[]
}

export interface InspectedTurn {
  seq: number
  /** ISO time. */
  at: string
  said: string
  /** Names of files that came along. */
  files: string[]
  /** Null while it is not answered, and for what has no words. */
  understanding: InspectedUnderstanding | null
  dialogue: InspectedDialogue | null
  effects: { name: string; details: LabelledValue[] }[]
  replies: InspectedReply[]
  /** In milliseconds; null for a step that was not taken or whose time is not known any more. */
  steps: Record<InspectedStep, number | null>
}

export type InspectedStep = 'guard' | 'understand' | 'act' | 'answer' | 'commit'

export interface InspectedUnderstanding {
  by: string
  /** From 0 to 1. */
  confidence: number
  commands: { name: string; details: LabelledValue[] }[]
  intents: { intent: string; confidence: number }[]
  values: { type: string; text: string }[]
  note: string | null
}

export interface InspectedDialogue {
  /** What is waited for: a slot's name or `confirm`, `cancel`, `go-on`. */
  question: { kind: string; flow: string; slot: string | null } | null
  /** The flow in hand first; personal values masked. */
  stack: { flow: string; slots: LabelledValue[]; skipped: string[] }[]
  offered: string[]
}

export interface InspectedReply {
  text: string
  choices: string[]
  /** Kinds of what came with the text. */
  parts: string[]
}

export interface LabelledValue {
  label: string
  value: string
}
