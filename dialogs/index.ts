export type { Command, CommandName, Misreading, SmallTalk } from './commands.js'
export { defineFlow } from './flow.js'
export type {
  AnyFlowContext,
  AnyValues,
  Check,
  Flow,
  FlowContext,
  FlowEffect,
  FlowEnd,
  FlowNeeds,
  FlowSentences,
  Slot,
  SlotChoice,
  SlotOf,
  Slots,
} from './flow.js'
export type { OfferedChoice } from './offered-choice.js'
export { personalSlotTypes } from './slot-values.js'
export type { Money, Period, Place, Portion, SlotType, SlotValueTypes } from './slot-values.js'
export type { NamedEntry, Vocabulary } from './vocabulary/vocabulary.js'
export { readVocabulary, rememberVocabularies } from './vocabulary/read-vocabulary.js'
export { runsInView } from './engine/dialogue.js'
export type {
  DialogueOutcome,
  DialogueState,
  DialogueView,
  OpenQuestion,
  RunInView,
} from './engine/dialogue.js'
export {
  createDialogues,
  type Dialogue,
  type DialogueMessage,
  type Dialogues,
} from './engine/dialogues.js'
export { flows } from './flows.js'
