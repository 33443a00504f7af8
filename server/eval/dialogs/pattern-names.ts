/** What customers do in the middle of a flow, besides answering its questions. */
export const patternNames = [
  'done',
  'question-in-between',
  'flow-in-between',
  'small-talk-in-between',
  'several-slots',
  'correction',
  'cancel-confirmed',
  'cancel-refused',
  'cancel-at-once',
  'skip',
  'repeat',
  'clarify',
  'start-over',
  'two-intents',
  'silence',
  'validation',
  'failed-tries',
  'internal-error',
  'nesting',
  'choosing',
  'language',
  'change-after-result',
] as const

export type PatternName = (typeof patternNames)[number]
